package io.sidetone.core.number;

import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import io.sidetone.core.number.InvalidNumber.Reason;
import io.sidetone.core.number.NumberLibrary.Parsed;
import io.sidetone.core.number.Unplaced.Missing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads digits as a number outside the house, in the order of {@link Way}. */
final class PublicReader {

    /** A trunk that leaves area codes out is rare; digits that look like an extension are not. */
    private static final int SHORTEST_LOCAL = 6;

    private final NumberLibrary library;
    private final ServiceNumbers services;
    private final NumberPlan plan;
    private final Map<Origin, List<Way>> orders = new EnumMap<>(Origin.class);
    private final String trunkPrefix;
    private final boolean trunkPrefixUsual;
    private final String countryCode;
    private final String areaCode;

    PublicReader(NumberLibrary library, ShortNumberInfo shortNumbers, NumberPlan plan) {
        this.library = library;
        this.plan = plan;
        services = new ServiceNumbers(shortNumbers, plan.country(), library.countryCode());
        trunkPrefix = library.trunkPrefix();
        countryCode = String.valueOf(library.countryCode());
        areaCode = plan.areaCode().map(code -> withoutZero(code.digits())).orElse("");
        trunkPrefixUsual = library.isTrunkPrefixUsual();
        for (var origin : Origin.values()) {
            orders.put(origin, Way.order(origin, plan.trunkNumbers(), trunkPrefixUsual));
        }
    }

    /**
     * What digits mean.
     *
     * @param bare without the digit for an outside line
     */
    OutsideNumber read(Origin origin, Spelled bare, Trace trace) {
        var digits = bare.digits();
        var ways = bare.plus() ? List.of(Way.PLUS) : orders.getOrDefault(origin, List.of());
        Attempt best = new Attempt.NotApplicable();
        for (var way : ways) {
            if (way == Way.ANY_COUNTRY_CODE && isNational(best)) {
                continue;
            }
            var attempt = attempt(way, digits, origin, bare.extension());
            if (!(attempt instanceof Attempt.NotApplicable)) {
                trace.step(rule(way), bare.text(), attempt.text());
            }
            if (attempt instanceof Attempt.Found(var number)) {
                return number;
            }
            best = better(best, attempt, way, origin);
        }
        return settled(best, origin, bare, trace);
    }

    /** Whether these digits are a number for emergencies where the house stands. */
    boolean isEmergency(String digits) {
        return services.isEmergency(digits);
    }

    /**
     * Where nobody writes a trunk prefix, digits as many as a national number has are one, in use
     * or not: no foreign number is to be made of what a robot invents.
     */
    private boolean isNational(Attempt best) {
        return plan.trunkNumbers() == TrunkNumbers.AUTO
                && !trunkPrefixUsual
                && best instanceof Attempt.NotInUse;
    }

    private OutsideNumber settled(Attempt best, Origin origin, Spelled bare, Trace trace) {
        return switch (best) {
            case Attempt.NotInUse(var number) -> number;
            case Attempt.WithoutArea _ ->
                    areaCode.isEmpty() && !isTooShortForLocal(bare.digits(), origin)
                            ? unplaced(bare, Missing.AREA_CODE, trace)
                            : invalid(bare, Reason.TOO_FEW_DIGITS);
            case Attempt.Nothing(var why) -> invalid(bare, why);
            case Attempt.Found(var number) -> number;
            case Attempt.NotApplicable _ ->
                    plan.country().isEmpty()
                            ? unplaced(bare, Missing.COUNTRY, trace)
                            : invalid(bare, Reason.TOO_FEW_DIGITS);
        };
    }

    private static OutsideNumber unplaced(Spelled bare, Missing missing, Trace trace) {
        trace.step(missing.key() + " would tell", bare.text(), bare.digits());
        return new Unplaced(bare.digits(), missing);
    }

    private static OutsideNumber invalid(Spelled bare, Reason why) {
        return new InvalidNumber(bare.received(), bare.text(), why);
    }

    /** What is kept while no way finds a number in use: the first of the most that was found. */
    private static Attempt better(Attempt best, Attempt attempt, Way way, Origin origin) {
        return way.isGuess(origin) || attempt.rank() <= best.rank() ? best : attempt;
    }

    private Attempt attempt(Way way, String digits, Origin origin, Optional<String> extension) {
        return switch (way) {
            case PLUS -> whole(judged(library.international(digits), extension));
            case INTERNATIONAL_PREFIX -> behindPrefix(digits, extension);
            case NATIONAL -> national(digits, origin, extension);
            case OWN_COUNTRY_CODE -> ownCode(digits, extension);
            case NATIONAL_WITHOUT_TRUNK_PREFIX ->
                    plan.country().isEmpty()
                            ? new Attempt.NotApplicable()
                            : judged(library.national(digits), extension);
            case SHORT_NUMBER -> services.find(digits);
            case ANY_COUNTRY_CODE -> anyCode(digits, extension);
            case ZERO_ZERO -> zeroZero(digits, extension);
            case LOCAL -> local(digits, origin, extension);
        };
    }

    private Attempt behindPrefix(String digits, Optional<String> extension) {
        var own = plan.internationalPrefix().map(DialPrefix::digits);
        if (own.isPresent()) {
            return digits.startsWith(own.get())
                    ? whole(
                            judged(
                                    library.international(digits.substring(own.get().length())),
                                    extension))
                    : new Attempt.NotApplicable();
        }
        return library.behindPrefix(digits)
                .map(parsed -> whole(judged(parsed, extension)))
                .orElse(new Attempt.NotApplicable());
    }

    private Attempt national(String digits, Origin origin, Optional<String> extension) {
        if (plan.country().isEmpty()) {
            return new Attempt.NotApplicable();
        }
        var parsed = library.national(digits);
        boolean complete =
                hasTrunkPrefix(digits)
                        || trunkPrefix.isEmpty()
                        || !(parsed instanceof Parsed.Some(var number))
                        || !library.isWrittenWithTrunkPrefix(number);
        if (complete) {
            return judged(parsed, extension);
        }
        return origin == Origin.DIALLED && areaCode.isEmpty()
                ? new Attempt.WithoutArea()
                : new Attempt.NotApplicable();
    }

    private Attempt ownCode(String digits, Optional<String> extension) {
        return plan.country().isPresent() && digits.startsWith(countryCode)
                ? judged(library.international(digits), extension)
                : new Attempt.NotApplicable();
    }

    private Attempt anyCode(String digits, Optional<String> extension) {
        return plan.country().isEmpty() && plan.trunkNumbers() != TrunkNumbers.INTERNATIONAL
                ? new Attempt.NotApplicable()
                : judged(library.international(digits), extension);
    }

    private Attempt zeroZero(String digits, Optional<String> extension) {
        return digits.startsWith("00")
                ? judged(library.international(digits.substring(2)), extension)
                : new Attempt.NotApplicable();
    }

    private Attempt local(String digits, Origin origin, Optional<String> extension) {
        return areaCode.isEmpty() || isTooShortForLocal(digits, origin) || hasTrunkPrefix(digits)
                ? new Attempt.NotApplicable()
                : judged(library.international(countryCode + areaCode + digits), extension);
    }

    /** Behind a country code no area code can be left out. */
    private static Attempt whole(Attempt attempt) {
        return attempt instanceof Attempt.WithoutArea
                ? new Attempt.Nothing(Reason.TOO_FEW_DIGITS)
                : attempt;
    }

    private static boolean isTooShortForLocal(String digits, Origin origin) {
        return origin != Origin.DIALLED && digits.length() < SHORTEST_LOCAL;
    }

    private Attempt judged(Parsed parsed, Optional<String> extension) {
        return switch (parsed) {
            case Parsed.None(var why) -> new Attempt.Nothing(why);
            case Parsed.Some(var number) -> judged(number, extension);
        };
    }

    private Attempt judged(PhoneNumber number, Optional<String> extension) {
        var length = library.length(number);
        return switch (length) {
            case IS_POSSIBLE, IS_POSSIBLE_LOCAL_ONLY ->
                    described(length, library.describe(number, extension));
            case INVALID_COUNTRY_CODE -> new Attempt.Nothing(Reason.NO_COUNTRY_CODE);
            case TOO_LONG -> new Attempt.Nothing(Reason.TOO_MANY_DIGITS);
            case TOO_SHORT, INVALID_LENGTH -> new Attempt.Nothing(Reason.TOO_FEW_DIGITS);
        };
    }

    /** Some numbers are whole though they are as short as those without an area code. */
    private Attempt described(ValidationResult length, PublicNumber number) {
        if (number.valid()) {
            return new Attempt.Found(number);
        } else if (length == ValidationResult.IS_POSSIBLE_LOCAL_ONLY) {
            return new Attempt.WithoutArea();
        }
        return library.isStable(number)
                ? new Attempt.NotInUse(number)
                : new Attempt.Nothing(Reason.LEADING_ZEROS);
    }

    private boolean hasTrunkPrefix(String digits) {
        return !trunkPrefix.isEmpty() && digits.startsWith(trunkPrefix);
    }

    /** Area codes are told with the 0 that only stands before them within the country. */
    private String withoutZero(String code) {
        return trunkPrefix.startsWith("0") && code.startsWith(trunkPrefix)
                ? code.substring(trunkPrefix.length())
                : code;
    }

    private String rule(Way way) {
        return switch (way) {
            case PLUS -> "plus and country code";
            case INTERNATIONAL_PREFIX -> "international prefix";
            case NATIONAL -> "as within " + plan.country().orElse("the country");
            case OWN_COUNTRY_CODE -> "country code " + countryCode + " without a plus";
            case NATIONAL_WITHOUT_TRUNK_PREFIX ->
                    "as within the country, without the " + trunkPrefix;
            case SHORT_NUMBER -> "short number of a service";
            case ANY_COUNTRY_CODE -> "country code without a plus";
            case ZERO_ZERO -> "00 as international prefix";
            case LOCAL -> "area code " + areaCode + " put before";
        };
    }
}

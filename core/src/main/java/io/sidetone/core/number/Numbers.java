package io.sidetone.core.number;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import io.sidetone.core.log.LogText;
import io.sidetone.core.number.InvalidNumber.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Understands telephone numbers, for every feature alike. Trunks write {@code +4930123456}, {@code
 * 004930123456}, {@code 030123456} or {@code 4930123456} as they like; all of them are one number,
 * with one {@link PartyNumber#key key}. Takes any text and never throws for it.
 *
 * <p>One method for each {@link Origin}, because the same digits are something else there. Callers
 * from outside go through {@link #outside}, whose result cannot be an extension.
 */
public final class Numbers {

    /** No country code begins with 0, no number has more digits (ITU-T E.164). */
    private static final Pattern BEGINNING = Pattern.compile("[1-9][0-9]{0,14}");

    private final PhoneNumberUtil world;
    private final NumberPlan plan;
    private final NumberLibrary library;
    private final ContentReader contents;
    private final PublicReader publicNumbers;
    private final String internationalPrefix;

    /**
     * The numbers of a house that says where it stands and nothing else.
     *
     * @param country two letters (ISO 3166-1) in any case; empty when it is not known
     * @throws IllegalArgumentException when there is no such country
     */
    public Numbers(PhoneNumberUtil library, Optional<String> country) {
        this(library, NumberPlan.in(country.map(code -> inCapitals(library, code))));
    }

    /**
     * The numbers of a house.
     *
     * @throws IllegalArgumentException when there is no such country
     */
    public Numbers(PhoneNumberUtil library, NumberPlan plan) {
        plan.country().ifPresent(code -> requireCountry(library, code));
        world = library;
        this.plan = plan;
        this.library = new NumberLibrary(library, plan.country());
        contents = new ContentReader(library);
        publicNumbers = new PublicReader(this.library, ShortNumberInfo.getInstance(), plan);
        internationalPrefix =
                plan.internationalPrefix()
                        .map(DialPrefix::digits)
                        .orElseGet(this.library::internationalPrefix);
    }

    /** The house's country, two letters; empty when it is not known. */
    public Optional<String> country() {
        return plan.country();
    }

    /** Whether numbers of a country can be told; the code in any case. */
    public static boolean isCountry(PhoneNumberUtil library, String code) {
        return library.getSupportedRegions().contains(code.toUpperCase(Locale.ROOT));
    }

    /** The caller ID of a call that came in over a trunk; any text. Never an extension. */
    public OutsideNumber outside(String callerId) {
        return outside(callerId, Trace.OFF);
    }

    /** The caller ID of a call from a telephone of the house; any text. */
    public PartyNumber inside(String callerId) {
        return read(Origin.INSIDE, callerId);
    }

    /** What was dialled on a telephone of the house; any text. */
    public PartyNumber dialled(String text) {
        return read(Origin.DIALLED, text);
    }

    /** What the owner wrote in the configuration; any text. */
    public PartyNumber written(String text) {
        return read(Origin.WRITTEN, text);
    }

    /**
     * The same house, for what follows an access prefix: nobody dials the outside line once more,
     * and no extension is meant.
     */
    public Numbers behindAccessPrefix() {
        return new Numbers(world, plan.beyondTheHouse());
    }

    /**
     * What was dialled as it would leave the house: digits, and the plus before them if there is
     * one, without separators, the outside line, and the hash that sends a number. Empty when
     * anything else stands in it.
     */
    public Optional<String> leaving(String dialled) {
        return contents.read(Origin.DIALLED, dialled, Trace.OFF)
                        instanceof Content.Digits(var spelled)
                ? Optional.of(behindOutsideLine(spelled, Trace.OFF).text())
                : Optional.empty();
    }

    /** Any text, by where it comes from. */
    public PartyNumber read(Origin origin, String text) {
        return read(origin, text, Trace.OFF);
    }

    /** As {@link #read}, with every step on the way. */
    public Explanation explain(Origin origin, String text) {
        var trace = Trace.on();
        var number = read(origin, text, trace);
        return new Explanation(origin, LogText.safe(text), number, trace.steps());
    }

    /**
     * How public numbers begin, as the owner wrote it: {@code +4989}, {@code 004989} or {@code
     * 089}. Digits that begin neither like a call abroad nor with the trunk prefix are only
     * understood where nobody writes one, as in North America.
     *
     * @return plus and 1 to 15 digits; empty when it cannot be told
     */
    public Optional<String> beginning(String written) {
        return Spelling.bare(written).flatMap(this::beginningOf);
    }

    /** How a public number is written here and there. */
    public WrittenForms forms(PublicNumber number) {
        return library.forms(
                number, internationalPrefix, plan.outsideLine().map(DialPrefix::digits).orElse(""));
    }

    /**
     * Whether the owner wrote the same telephone twice; a withheld number is nobody's. Not for what
     * a trunk says: that is compared by the keys of {@link #outside}.
     */
    public boolean same(String one, String other) {
        var key = written(one).key();
        return !key.isEmpty() && key.equals(written(other).key());
    }

    /**
     * A number that the owner wrote, as it is best written: {@code +} and digits for a public
     * number. Empty when it is withheld or can be no number. Not for what a trunk says.
     */
    public String canonical(String number) {
        return switch (written(number)) {
            case InvalidNumber invalid -> invalid.digits();
            case PartyNumber understood -> understood.text();
        };
    }

    private Optional<String> beginningOf(String bare) {
        if (bare.startsWith("+")) {
            return beginningAbroad(bare.substring(1));
        }
        if (bare.startsWith(internationalPrefix)) {
            return beginningAbroad(bare.substring(internationalPrefix.length()));
        }
        return library.beginning(bare).flatMap(Numbers::beginningAbroad);
    }

    private static Optional<String> beginningAbroad(String digits) {
        return BEGINNING.matcher(digits).matches() ? Optional.of("+" + digits) : Optional.empty();
    }

    private PartyNumber read(Origin origin, String text, Trace trace) {
        return switch (origin) {
            case OUTSIDE -> outside(text, trace);
            case INSIDE, WRITTEN -> inside(origin, text, trace);
            case DIALLED -> dialled(text, trace);
        };
    }

    private OutsideNumber outside(String text, Trace trace) {
        return switch (contents.read(Origin.OUTSIDE, text, trace)) {
            case Content.Settled(var number) -> number;
            case Content.Code(var received, _) -> starred(received);
            case Content.Vanity(_, var name) -> name;
            case Content.Digits(var spelled) -> outside(Origin.OUTSIDE, spelled, trace);
        };
    }

    private PartyNumber inside(Origin origin, String text, Trace trace) {
        return switch (contents.read(origin, text, trace)) {
            case Content.Settled(var number) -> number;
            case Content.Code(var received, _) -> starred(received);
            case Content.Vanity(_, var name) -> name;
            case Content.Digits(var spelled) ->
                    isExtension(spelled)
                            ? extension(spelled, trace)
                            : outside(origin, spelled, trace);
        };
    }

    private PartyNumber dialled(String text, Trace trace) {
        return switch (contents.read(Origin.DIALLED, text, trace)) {
            case Content.Settled(var number) -> number;
            case Content.Code(_, var code) -> new StarCode(code);
            case Content.Vanity(var spelled, var name) -> vanity(spelled, name, trace);
            case Content.Digits(var spelled) -> dialled(spelled, trace);
        };
    }

    /** Emergency numbers come before everything, an extension of the same digits included. */
    private PartyNumber dialled(Spelled spelled, Trace trace) {
        if (isEmergency(spelled)) {
            return emergency(spelled, trace);
        }
        if (!spelled.plus() && plan.isDialledExtension(spelled.digits())) {
            return extension(spelled, trace);
        }
        return outside(Origin.DIALLED, behindOutsideLine(spelled, trace), trace);
    }

    private PartyNumber vanity(Spelled spelled, SipUser name, Trace trace) {
        var number = dialled(spelled, trace);
        if (number instanceof PublicNumber found && found.type().isForBusiness()) {
            return number;
        }
        trace.step("no number of a business: a name", spelled.text(), name.user());
        return name;
    }

    private OutsideNumber outside(Origin origin, Spelled spelled, Trace trace) {
        return isEmergency(spelled)
                ? emergency(spelled, trace)
                : publicNumbers.read(origin, spelled, trace);
    }

    private Spelled behindOutsideLine(Spelled spelled, Trace trace) {
        var line = plan.outsideLine().map(DialPrefix::digits).orElse("");
        boolean leaves =
                !spelled.plus()
                        && spelled.digits().startsWith(line)
                        && spelled.digits().length() > line.length();
        if (!leaves) {
            return spelled;
        }
        var number = spelled.without(line);
        trace.change("outside line " + line, spelled.text(), number.text());
        return number;
    }

    private boolean isEmergency(Spelled spelled) {
        return !spelled.plus() && publicNumbers.isEmergency(spelled.digits());
    }

    private boolean isExtension(Spelled spelled) {
        return !spelled.plus() && plan.isExtension(spelled.digits());
    }

    private static EmergencyNumber emergency(Spelled spelled, Trace trace) {
        trace.step("emergency number", spelled.text(), "emergency " + spelled.digits());
        return new EmergencyNumber(spelled.digits());
    }

    private static Extension extension(Spelled spelled, Trace trace) {
        trace.step("extension of the house", spelled.text(), "extension " + spelled.digits());
        return new Extension(spelled.digits());
    }

    private static InvalidNumber starred(String received) {
        return new InvalidNumber(received, "", Reason.STAR_OR_HASH);
    }

    private static String inCapitals(PhoneNumberUtil library, String code) {
        requireCountry(library, code);
        return code.toUpperCase(Locale.ROOT);
    }

    private static void requireCountry(PhoneNumberUtil library, String code) {
        if (!isCountry(library, code)) {
            throw new IllegalArgumentException(
                    "country: no telephone numbers are known for '%s'; write two letters such as DE"
                            .formatted(code));
        }
    }
}

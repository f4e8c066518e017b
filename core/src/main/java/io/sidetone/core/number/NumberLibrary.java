package io.sidetone.core.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import io.sidetone.core.number.InvalidNumber.Reason;
import java.util.Optional;

/** What libphonenumber knows, asked in our terms. Takes digits only and throws for none. */
final class NumberLibrary {

    private static final String NOWHERE = "ZZ";
    private static final String NO_COUNTRY = "001";

    private final PhoneNumberUtil library;
    private final String country;

    /**
     * @param country the house's, in capitals; empty for none
     */
    NumberLibrary(PhoneNumberUtil library, Optional<String> country) {
        this.library = library;
        this.country = country.orElse(NOWHERE);
    }

    /** A reading of digits. */
    sealed interface Parsed {

        /** They are some number, if not a valid one. */
        record Some(PhoneNumber number) implements Parsed {}

        /** They are none. */
        record None(Reason why) implements Parsed {}
    }

    /** Digits that begin with a country code. */
    Parsed international(String digits) {
        return parse("+" + digits, NOWHERE);
    }

    /** Digits that begin with the country's own international prefix; empty when they do not. */
    Optional<Parsed> behindPrefix(String digits) {
        if (country.equals(NOWHERE)) {
            return Optional.empty();
        }
        try {
            var number = library.parseAndKeepRawInput(digits, country);
            return number.getCountryCodeSource() == CountryCodeSource.FROM_NUMBER_WITH_IDD
                    ? Optional.of(new Parsed.Some(number.clearCountryCodeSource().clearRawInput()))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return e.getErrorType() == NumberParseException.ErrorType.TOO_SHORT_AFTER_IDD
                    ? Optional.of(new Parsed.None(Reason.TOO_FEW_DIGITS))
                    : Optional.empty();
        }
    }

    /** Digits as written within the country, with its trunk prefix or without. */
    Parsed national(String digits) {
        try {
            var number = library.parseAndKeepRawInput(digits, country);
            return switch (number.getCountryCodeSource()) {
                case FROM_NUMBER_WITHOUT_PLUS_SIGN -> international(countryCode() + digits);
                case FROM_NUMBER_WITH_IDD -> new Parsed.None(Reason.NO_COUNTRY_CODE);
                default -> new Parsed.Some(number.clearCountryCodeSource().clearRawInput());
            };
        } catch (NumberParseException e) {
            return new Parsed.None(reason(e));
        }
    }

    /** The country code of the house's country; 0 without one. */
    int countryCode() {
        return country.equals(NOWHERE) ? 0 : library.getCountryCodeForRegion(country);
    }

    /** What stands before a number within the country, {@code 0}; empty where nothing does. */
    String trunkPrefix() {
        if (country.equals(NOWHERE)) {
            return "";
        }
        var prefix = library.getNddPrefixForRegion(country, true);
        return prefix == null ? "" : prefix;
    }

    /** The international prefix that is dialled in the country; 00 where the library names none. */
    String internationalPrefix() {
        if (country.equals(NOWHERE)) {
            return "00";
        }
        var satellite = new PhoneNumber().setCountryCode(870).setNationalNumber(773_111_632L);
        var dialled = library.formatOutOfCountryCallingNumber(satellite, country);
        var prefix = digits(dialled.substring(0, dialled.indexOf("870")));
        return prefix.isEmpty() ? "00" : prefix;
    }

    /** Whether numbers of the country are usually written with its trunk prefix. */
    boolean isTrunkPrefixUsual() {
        if (trunkPrefix().isEmpty()) {
            return false;
        }
        var example = library.getExampleNumber(country);
        return example != null && isWrittenWithTrunkPrefix(example);
    }

    boolean isWrittenWithTrunkPrefix(PhoneNumber number) {
        return digits(library.format(number, PhoneNumberFormat.NATIONAL)).startsWith(trunkPrefix());
    }

    /**
     * How a number that is written so within the country begins abroad, country code first; empty
     * when its trunk prefix is missing.
     */
    Optional<String> beginning(String digits) {
        if (country.equals(NOWHERE)) {
            return Optional.empty();
        }
        var prefix = trunkPrefix();
        if (digits.startsWith(prefix)) {
            return Optional.of(countryCode() + digits.substring(prefix.length()));
        }
        return isTrunkPrefixUsual() ? Optional.empty() : Optional.of(countryCode() + digits);
    }

    /** Whether the length is right for a whole number; else which way it is wrong. */
    ValidationResult length(PhoneNumber number) {
        return library.isPossibleNumberWithReason(number);
    }

    /** Whether it is read as itself again; the library takes a zero from the front each time. */
    boolean isStable(PublicNumber number) {
        return international(number.e164().substring(1)) instanceof Parsed.Some(var again)
                && library.format(again, PhoneNumberFormat.E164).equals(number.e164());
    }

    PublicNumber describe(PhoneNumber number, Optional<String> extension) {
        var type = library.getNumberType(number);
        return new PublicNumber(
                library.format(number, PhoneNumberFormat.E164),
                Optional.ofNullable(library.getRegionCodeForNumber(number))
                        .filter(region -> !region.equals(NO_COUNTRY)),
                isSatellite(number) ? NumberType.SATELLITE : NumberType.of(type),
                type != PhoneNumberType.UNKNOWN,
                extension);
    }

    /** Inmarsat, the systems under +881, and Thuraya (ITU-T E.164, lists of assigned codes). */
    private static boolean isSatellite(PhoneNumber number) {
        return switch (number.getCountryCode()) {
            case 870, 881 -> true;
            case 882 -> Long.toString(number.getNationalNumber()).startsWith("16");
            default -> false;
        };
    }

    private Parsed parse(String text, String region) {
        try {
            return new Parsed.Some(library.parse(text, region));
        } catch (NumberParseException e) {
            return new Parsed.None(reason(e));
        }
    }

    private static Reason reason(NumberParseException e) {
        return switch (e.getErrorType()) {
            case INVALID_COUNTRY_CODE -> Reason.NO_COUNTRY_CODE;
            case TOO_LONG -> Reason.TOO_MANY_DIGITS;
            case NOT_A_NUMBER, TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Reason.TOO_FEW_DIGITS;
        };
    }

    WrittenForms forms(PublicNumber number, String prefix, String outsideLine) {
        var phone = phoneNumber(number);
        var digits = number.e164().substring(1);
        var national = library.format(phone, PhoneNumberFormat.NATIONAL);
        return new WrittenForms(
                number.e164(),
                library.format(phone, PhoneNumberFormat.INTERNATIONAL),
                national,
                prefix + digits,
                outsideLine
                        + (phone.getCountryCode() == countryCode()
                                ? withTrunkPrefix(number, phone, digits(national))
                                : prefix + digits),
                library.format(phone, PhoneNumberFormat.RFC3966));
    }

    /** The library has no format for numbers that are not in use, and leaves the prefix out. */
    private String withTrunkPrefix(PublicNumber number, PhoneNumber phone, String national) {
        boolean bare =
                !number.valid() && national.equals(library.getNationalSignificantNumber(phone));
        return bare && isTrunkPrefixUsual() ? trunkPrefix() + national : national;
    }

    private PhoneNumber phoneNumber(PublicNumber number) {
        try {
            var phone = library.parse(number.e164(), NOWHERE);
            number.extension().ifPresent(phone::setExtension);
            return phone;
        } catch (NumberParseException e) {
            throw new IllegalStateException(number + " was made elsewhere", e);
        }
    }

    private static String digits(String formatted) {
        var digits = new StringBuilder(formatted.length());
        formatted.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}

package io.sidetone.core.number;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;
import java.util.Set;

/** Short numbers that the whole country dials alike. */
final class ServiceNumbers {

    /**
     * What every mobile telephone takes for an emergency number, wherever it is (3GPP TS 22.101).
     */
    private static final Set<String> ANYWHERE = Set.of("112", "911");

    /** Longer numbers are not looked up; no country has a short number of more digits. */
    private static final int LONGEST = 8;

    private final ShortNumberInfo library;
    private final Optional<String> country;
    private final int countryCode;

    ServiceNumbers(ShortNumberInfo library, Optional<String> country, int countryCode) {
        this.library = library;
        this.country = country.filter(ServiceNumbers::isKnown);
        this.countryCode = countryCode;
    }

    /** The library has no short numbers for some islands, and logs a warning when asked. */
    private static boolean isKnown(String country) {
        var data = "data/ShortNumberMetadataProto_" + country;
        return ShortNumberInfo.class.getResource(data) != null;
    }

    boolean isEmergency(String digits) {
        return digits.length() <= LONGEST
                && country.map(where -> library.isEmergencyNumber(digits, where))
                        .orElseGet(() -> ANYWHERE.contains(digits));
    }

    Attempt find(String digits) {
        return country.filter(where -> digits.length() <= LONGEST)
                .<Attempt>flatMap(where -> service(digits, where))
                .orElse(new Attempt.NotApplicable());
    }

    private Optional<Attempt> service(String digits, String where) {
        var number = number(digits);
        return library.isValidShortNumberForRegion(number, where)
                ? Optional.of(
                        new Attempt.Found(
                                new ShortNumber(
                                        digits,
                                        ShortNumber.Cost.of(
                                                library.getExpectedCostForRegion(number, where)))))
                : Optional.empty();
    }

    /** Zeros in front count. */
    private PhoneNumber number(String digits) {
        var number = new PhoneNumber().setCountryCode(countryCode);
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        if (zeros > 0) {
            number.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
        }
        return number.setNationalNumber(Long.parseLong(digits));
    }
}

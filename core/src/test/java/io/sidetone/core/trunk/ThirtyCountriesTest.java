package io.sidetone.core.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Numbers of thirty countries, dialled in houses of ten, come out as each trunk wants them. What is
 * right says libphonenumber: how a number is dialled from a country, and how it is written.
 */
class ThirtyCountriesTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private static final List<String> COUNTRIES =
            List.of(
                    "DE", "AT", "CH", "FR", "GB", "IE", "IT", "ES", "PT", "NL", "BE", "DK", "SE",
                    "NO", "FI", "PL", "CZ", "HU", "GR", "TR", "RU", "US", "CA", "MX", "BR", "AR",
                    "ZA", "IN", "JP", "AU");

    /** Not Brazil, where whoever dials abroad names a carrier too and nobody can tell which. */
    private static final List<String> HOUSES =
            List.of("DE", "GB", "US", "FR", "IT", "JP", "AU", "AR", "RU", "DK");

    private static final List<PhoneNumberType> TYPES =
            List.of(
                    PhoneNumberType.FIXED_LINE,
                    PhoneNumberType.MOBILE,
                    PhoneNumberType.TOLL_FREE,
                    PhoneNumberType.VOIP);

    private static final Map<String, TrunkDesk> DESKS = new HashMap<>();

    /** A number and the house where it is dialled. */
    record Dialled(String house, PhoneNumber number) {

        @Override
        public String toString() {
            return LIBRARY.format(number, PhoneNumberFormat.E164) + " from " + house;
        }

        /** As somebody there dials it. */
        String fromThere() {
            return digits(LIBRARY.formatOutOfCountryCallingNumber(number, house));
        }

        boolean isAbroad() {
            return number.getCountryCode() != LIBRARY.getCountryCodeForRegion(house);
        }

        /** As written in its country; abroad, as dialled there. */
        String national() {
            return isAbroad()
                    ? fromThere()
                    : digits(LIBRARY.format(number, PhoneNumberFormat.NATIONAL));
        }
    }

    static Stream<Dialled> twoHundred() {
        var random = new Random(20261121);
        return IntStream.range(0, 200).mapToObj(i -> somebody(i, random));
    }

    /** Every second number of a country with a house is dialled there. */
    private static Dialled somebody(int i, Random random) {
        var country = COUNTRIES.get(i % COUNTRIES.size());
        var elsewhere = HOUSES.get(random.nextInt(HOUSES.size()));
        boolean home = HOUSES.contains(country) && i / COUNTRIES.size() % 2 == 0;
        return new Dialled(home ? country : elsewhere, somebody(country, random));
    }

    @ParameterizedTest
    @MethodSource("twoHundred")
    void aNumberComesOutInEachForm(Dialled dialled) throws NumberParseException {
        var e164 = LIBRARY.format(dialled.number(), PhoneNumberFormat.E164);
        var out = decide(dialled.house(), "09" + dialled.fromThere());
        assertThat(out)
                .isEqualTo(
                        Map.of(
                                "plain",
                                e164.substring(1),
                                "plus",
                                e164,
                                "national",
                                dialled.national(),
                                "zero",
                                "00" + e164.substring(1),
                                "raw",
                                dialled.fromThere(),
                                "template",
                                "01055" + e164.substring(1)));
        var understood = LIBRARY.parse(out.get("national"), dialled.house());
        assertThat(LIBRARY.format(understood, PhoneNumberFormat.E164)).isEqualTo(e164);
        assertThat(decide(dialled.house(), e164).get("plus")).isEqualTo(e164);
    }

    @Test
    void thereAreNumbersOfAllCountriesAbroadAndAtHome() {
        var countries = new HashSet<String>();
        twoHundred().forEach(each -> countries.add(LIBRARY.getRegionCodeForNumber(each.number())));
        assertThat(countries).containsAll(COUNTRIES);
        assertThat(twoHundred().filter(each -> !each.isAbroad()).count()).isGreaterThan(30);
    }

    /** An example of the country's with its last digits thrown anew, if that gives a number. */
    private static PhoneNumber somebody(String country, Random random) {
        var type = TYPES.get(random.nextInt(TYPES.size()));
        var example = LIBRARY.getExampleNumberForType(country, type);
        if (example == null) {
            example = LIBRARY.getExampleNumber(country);
        }
        var thrown = new PhoneNumber().mergeFrom(example);
        thrown.setNationalNumber(example.getNationalNumber() / 1000 * 1000 + random.nextInt(1000));
        return LIBRARY.isValidNumberForRegion(thrown, country) ? thrown : example;
    }

    private static Map<String, String> decide(String house, String dialled) {
        var decision =
                DESKS.computeIfAbsent(house, ThirtyCountriesTest::desk)
                        .decide(TrunkHouse.dials(dialled), LiveTrunks.IDLE);
        var out = new HashMap<String, String>();
        decision.tries().forEach(way -> out.put(way.trunk(), way.number()));
        return out;
    }

    private static TrunkDesk desk(String country) {
        return TrunkHouse.desk(
                """
                house: {country: %s}
                trunks:
                  by-name:
                    plain: {endpoint: "PJSIP/${number}@a", wants: e164}
                    plus: {endpoint: "PJSIP/${number}@a", wants: e164-plus}
                    national: {endpoint: "PJSIP/${number}@a", wants: national}
                    zero: {endpoint: "PJSIP/${number}@a", wants: international-00}
                    raw: {endpoint: "PJSIP/${number}@a", wants: raw}
                    template: {endpoint: "PJSIP/${number}@a", wants: "01055${e164}"}
                  groups:
                    behind: {prefix: "09", trunks: [plain, plus, national, zero, raw, template]}
                    direct: {trunks: [plain, plus, national, zero, raw, template]}
                """
                        .formatted(country));
    }

    private static String digits(String formatted) {
        return formatted.replaceAll("[^0-9]", "");
    }
}

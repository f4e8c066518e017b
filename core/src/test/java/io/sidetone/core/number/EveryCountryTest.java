package io.sidetone.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The library's example numbers of every country and type, in every way they are written. */
class EveryCountryTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private static Numbers in(String country, TrunkNumbers trunks) {
        return new Numbers(
                LIBRARY,
                new NumberPlan(
                        Optional.of(country),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        trunks));
    }

    private static List<PhoneNumber> examples(String country) {
        var examples = new ArrayList<PhoneNumber>();
        for (var type : PhoneNumberType.values()) {
            var example = LIBRARY.getExampleNumberForType(country, type);
            if (example != null) {
                examples.add(example);
            }
        }
        return examples;
    }

    private static String e164(PhoneNumber number) {
        return LIBRARY.format(number, PhoneNumberFormat.E164);
    }

    /** Ways of writing that mean the same everywhere. */
    private static List<String> unmistakable(PhoneNumber number) {
        var e164 = e164(number);
        var digits = e164.substring(1);
        var international = LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL);
        return List.of(
                e164,
                international,
                international.replace(" ", "\u00a0").replace("-", "\u2011"),
                LIBRARY.format(number, PhoneNumberFormat.RFC3966),
                "TEL:" + e164 + ";isub=1",
                "sip:" + e164 + "@example.org;user=phone",
                "sips:%2B" + digits + "@[2001:db8::1]:5061",
                "\"Eve <sip:201@house>\" <sip:" + e164 + ";ext=42@192.0.2.1>;tag=1",
                "<" + e164 + ">",
                e164 + " ext. 42",
                e164 + ";ext=42",
                scripted(e164, '\u0660'),
                scripted(e164, '\uff10').replace('+', '\uff0b'),
                "\u202a" + international + "\u202c",
                "\t" + e164 + "\r\n");
    }

    private static String scripted(String digits, char zero) {
        return digits.chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + zero : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void internationalFormsAreOneNumberInAnyHouse() {
        var houses =
                List.of(
                        in("DE", TrunkNumbers.AUTO),
                        in("US", TrunkNumbers.NATIONAL),
                        in("IT", TrunkNumbers.INTERNATIONAL),
                        new Numbers(LIBRARY, Optional.empty()));
        int checked = 0;
        for (var country : new TreeSet<>(LIBRARY.getSupportedRegions())) {
            for (var example : examples(country)) {
                for (var form : unmistakable(example)) {
                    for (var house : houses) {
                        assertThat(house.outside(form).key()).as(form).isEqualTo(e164(example));
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(50_000);
    }

    @Test
    void atHomeEveryNumberIsOneHoweverItIsWritten() {
        int checked = 0;
        for (var country : new TreeSet<>(LIBRARY.getSupportedRegions())) {
            var house = in(country, TrunkNumbers.AUTO);
            for (var example : examples(country)) {
                for (var form : atHome(house, example)) {
                    assertThat(house.outside(form).key())
                            .as("%s in %s", form, country)
                            .isEqualTo(e164(example));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(3_000);
    }

    private static List<String> atHome(Numbers house, PhoneNumber number) {
        var forms = house.forms((PublicNumber) house.outside(e164(number)));
        var national = forms.national();
        return List.of(national, national.replaceAll("[^0-9]", ""), forms.withPrefix());
    }

    @Test
    void digitsAloneAreReadAsTheConfigurationSaysTrunksWriteThem() {
        for (var country : new TreeSet<>(LIBRARY.getSupportedRegions())) {
            var national = in(country, TrunkNumbers.NATIONAL);
            var international = in(country, TrunkNumbers.INTERNATIONAL);
            for (var example : examples(country)) {
                var e164 = e164(example);
                var significant = LIBRARY.getNationalSignificantNumber(example);
                assertThat(national.outside(significant).key())
                        .as("%s in %s", significant, country)
                        .isEqualTo(e164);
                assertThat(international.outside(e164.substring(1)).key())
                        .as("%s without plus in %s", e164, country)
                        .isEqualTo(e164);
            }
        }
    }

    /** Where one string of digits is two numbers, one of them loses. */
    @Test
    void ofAllExamplesOnlyOneIsMistakenWhenDigitsAreAllThereIs() {
        Map<String, String> mistaken = new LinkedHashMap<>();
        int checked = 0;
        for (var country : new TreeSet<>(LIBRARY.getSupportedRegions())) {
            var house = in(country, TrunkNumbers.AUTO);
            for (var example : examples(country)) {
                var e164 = e164(example);
                for (var digits :
                        List.of(LIBRARY.getNationalSignificantNumber(example), e164.substring(1))) {
                    checked++;
                    var key = house.outside(digits).key();
                    if (!key.equals(e164)) {
                        mistaken.put(country + " " + digits, key);
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(2_500);
        // +55 40041234 without its plus is also a number in the area with the code 55.
        assertThat(mistaken).isEqualTo(Map.of("BR 5540041234", "+555540041234"));
    }
}

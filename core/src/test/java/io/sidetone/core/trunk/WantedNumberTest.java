package io.sidetone.core.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One number in every form, and what cannot be told in one. */
class WantedNumberTest {

    private static String dialled(String wants, String house, String dialled) {
        var desk =
                TrunkHouse.desk(
                        """
                        house: %s
                        trunks:
                          by-name:
                            a: {prefix: "9", endpoint: "PJSIP/${number}@a", wants: "%s"}
                        """
                                .formatted(house, wants));
        return desk.decide(TrunkHouse.dials(dialled), LiveTrunks.IDLE).tries().stream()
                .map(TrunkTry::number)
                .findFirst()
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "e164,                        4930123456",
        "e164-plus,                   +4930123456",
        "national,                    030123456",
        "international-00,            004930123456",
        "raw,                         030123456",
        "010${international-00},      010004930123456",
        "+${e164},                    +4930123456",
        "${national}99,               03012345699",
        "12${e164-plus},              none",
    })
    void oneNumberIsWrittenAsTheTrunkWantsIt(String wants, String number) {
        assertThat(dialled(wants, "{country: DE}", "9030123456")).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"e164, 115", "e164-plus, 115", "international-00, 115", "national, 115"})
    void aShortNumberOfAServiceStaysShort(String wants, String number) {
        assertThat(dialled(wants, "{country: DE}", "9115")).isEqualTo(number);
    }

    @Test
    void abroadOthersPrefixesAreDialled() {
        assertThat(dialled("national", "{country: US}", "9011493012345678"))
                .isEqualTo("011493012345678");
        assertThat(dialled("international-00", "{country: US}", "9011493012345678"))
                .isEqualTo("00493012345678");
        assertThat(dialled("national", "{country: US}", "96502530000")).isEqualTo("6502530000");
        assertThat(dialled("e164", "{country: US}", "916502530000")).isEqualTo("16502530000");
    }

    /** Of numbers that are not in use libphonenumber does not say how they are written. */
    @Test
    void aNumberThatIsNotInUseKeepsItsTrunkPrefix() {
        assertThat(dialled("national", "{country: DE}", "9014112345678")).isEqualTo("014112345678");
        assertThat(dialled("national", "{country: DE}", "9+4914112345678"))
                .isEqualTo("014112345678");
        assertThat(dialled("national", "{country: US}", "95551234567")).isEqualTo("5551234567");
        assertThat(dialled("national", "{country: AU}", "91300123456")).isEqualTo("1300123456");
    }

    @Test
    void whereNobodyKnowsTheCountryDigitsGoOutAsTheyAreOrNotAtAll() {
        assertThat(dialled("raw", "{}", "9030123456")).isEqualTo("030123456");
        assertThat(dialled("e164", "{}", "9030123456")).isEqualTo("none");
        assertThat(dialled("e164", "{}", "9+4930123456")).isEqualTo("4930123456");
        assertThat(dialled("e164", "{}", "9004930123456")).isEqualTo("4930123456");
    }

    @Test
    void theOutsideLineIsNoPartOfTheNumber() {
        var desk =
                TrunkHouse.desk(
                        """
                        house: {country: DE, outside-line: "0"}
                        trunks: {by-name: {a: {endpoint: "PJSIP/${number}@a", wants: raw}}}
                        """);
        assertThat(desk.decide(TrunkHouse.dials("0030123456"), LiveTrunks.IDLE).tries())
                .extracting(TrunkTry::number)
                .containsExactly("030123456");
    }
}

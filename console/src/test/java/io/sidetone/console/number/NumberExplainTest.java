package io.sidetone.console.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.HouseConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumberExplainTest extends CommandTest {

    @BeforeEach
    void aSection() {
        sections = List.of(Section.required("house", HouseConfig.class));
    }

    private void house(String house) throws IOException {
        Files.writeString(here.resolve("sidetone.yaml"), "house: " + house + "\n");
    }

    @Test
    void everyStepIsShown() throws IOException {
        house("{country: US, area-code: 415, outside-line: 9}");

        assertThat(run("number", "explain", "9", "555-1234"))
                .isEqualTo(
                        new Ran(
                                0,
                                """
                                Dialled on a telephone of the house: 9 555-1234

                                STEP                      BEFORE      AFTER
                                digits alone              9 555-1234  95551234
                                outside line 9            95551234    5551234
                                area code 415 put before  5551234     +14155551234

                                Number         +14155551234
                                Country        US, United States
                                Type           landline-or-mobile
                                In use         such numbers are

                                E.164          +14155551234
                                International  +1 415-555-1234
                                National       (415) 555-1234
                                With prefix    01114155551234
                                Dialled here   94155551234
                                RFC 3966       tel:+1-415-555-1234
                                """,
                                ""));
    }

    @Test
    void whatIsMissingInTheConfigurationIsNamed() throws IOException {
        house("{country: US}");

        assertThat(run("number", "explain", "5551234").out())
                .contains(
                        "as within US                5551234  no: the area code is missing",
                        "Missing        house.area-code in the configuration");
    }

    @Test
    void withoutAConfigurationItSaysSo() {
        var ran = run("number", "explain", "5551234");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("There is no sidetone.yaml", "--country CC");
        assertThat(ran.out()).contains("house.country would tell");
    }

    @Test
    void aCountryOnTheCommandLineNeedsNoConfiguration() {
        var ran = run("number", "explain", "--country", "de", "--outside", "491711234567");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains(
                        "Caller ID of a call from outside: 491711234567",
                        "country code 49 without a plus  491711234567  +491711234567",
                        "Type           mobile");
    }

    @Test
    void aCountryThatIsNoneIsAUsageError() {
        var ran = run("number", "explain", "--country", "Germany", "1");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("'Germany'", "two letters", "--help");
    }

    @Test
    void theSameDigitsAreSomethingElseFromOutside() throws IOException {
        house("{country: DE}");

        assertThat(run("number", "explain", "201").out())
                .contains("Extension      201 of the house");
        assertThat(run("number", "explain", "--inside", "201").out())
                .contains("Extension      201 of the house");
        assertThat(run("number", "explain", "--outside", "201").out())
                .contains("Invalid        too few digits");
        assertThat(run("number", "explain", "--inside", "--outside", "201").code()).isEqualTo(2);
    }

    @Test
    void everyKindIsToldInWords() throws IOException {
        house("{country: DE, outside-line: 0}");

        assertThat(run("number", "explain", "0112").out()).contains("Emergency      112");
        assertThat(run("number", "explain", "0115").out()).contains("Service        115");
        assertThat(run("number", "explain", "*43").out()).contains("Code           *43, for the");
        assertThat(run("number", "explain", "echo123").out())
                .contains("SIP user       echo123, left as it is");
        assertThat(run("number", "explain", "--outside", "anonymous").out())
                .contains("Withheld       no number is shown");
        assertThat(run("number", "explain", "--outside", "").out())
                .contains("Withheld       no number is shown");
        assertThat(run("number", "explain", "+49", "30", "123456 ext. 5").out())
                .contains("Behind it      5", "tel:+49-30-123456;ext=5");
    }

    @Test
    void hostileTextDoesNotReachTheTerminal() throws IOException {
        house("{country: DE}");

        var ran = run("number", "explain", "--outside", "\u001b[2J\u202e+49\n30" + "x".repeat(700));

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "Caller ID of a call from outside: ?[2J?+49?30xxx", "longer than anything")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void programsGetJson() throws IOException {
        house("{country: DE}");

        assertThat(run("number", "explain", "--json", "--outside", "030 123456").out())
                .isEqualTo(
                        "{\"received\":\"030 123456\",\"origin\":\"outside\",\"kind\":\"public\","
                                + "\"key\":\"+4930123456\",\"text\":\"+4930123456\","
                                + "\"publicNumber\":{\"e164\":\"+4930123456\",\"country\":\"DE\","
                                + "\"type\":\"landline\",\"valid\":true,\"extension\":null,"
                                + "\"forms\":{\"e164\":\"+4930123456\","
                                + "\"international\":\"+49 30 123456\","
                                + "\"national\":\"030 123456\",\"withPrefix\":\"004930123456\","
                                + "\"dialled\":\"030123456\",\"rfc3966\":\"tel:+49-30-123456\"}},"
                                + "\"cost\":null,\"missing\":null,\"why\":null,"
                                + "\"steps\":[{\"rule\":\"digits alone\","
                                + "\"before\":\"030 123456\",\"after\":\"030123456\"},"
                                + "{\"rule\":\"as within DE\",\"before\":\"030123456\","
                                + "\"after\":\"+4930123456\"}]}\n");
        assertThat(run("number", "explain", "--json", "--outside", "+0").out())
                .contains("\"kind\":\"invalid\"", "\"why\":\"too few digits\"");
    }

    @Test
    void aBrokenConfigurationIsTold() throws IOException {
        house("{area-code: 415}");

        var ran = run("number", "explain", "1");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("`area-code` needs `country`", "sidetone.yaml");
    }
}

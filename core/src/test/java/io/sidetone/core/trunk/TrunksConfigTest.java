package io.sidetone.core.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.config.Problem;
import io.sidetone.core.config.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the section, broken. */
class TrunksConfigTest {

    private static List<String> problems(String yaml) {
        var reading = TrunkHouse.read("house: {country: DE}\n" + yaml);
        return reading instanceof Reading.Rejected rejected
                ? rejected.problems().stream().map(TrunksConfigTest::said).toList()
                : List.of();
    }

    private static List<String> warnings(String yaml) {
        var reading = TrunkHouse.read("house: {country: DE}\n" + yaml);
        return ((Reading.Bound) reading).warnings().stream().map(TrunksConfigTest::said).toList();
    }

    private static String said(Problem problem) {
        return problem.line() + " " + problem.message();
    }

    private static String trunk(String keys) {
        return "trunks:\n  by-name:\n    a: {endpoint: \"PJSIP/${number}@a\", %s}\n"
                .formatted(keys);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wants: e146                | must be one of `e164`, `e164-plus`, `national`",
                "wants: \"010${nation}\"    | must be one of `e164`",
                "wants: \"010,${national}\" | must be one of `e164`",
                "prefix: 9X                 | not 1 to 8 digits",
                "calls: 0                   | must be from 1 to 10000",
                "cost: {any: cheap}         | not a number such as 0.05",
                "cost: {any: -1}            | must be at least 0",
                "cost: {any: 1e9}           | not a number such as 0.05",
                "cost: {171: 0.1}           | nobody can tell which numbers begin so",
                "caller-id: \"+49 30 1\"    | not a caller ID",
                "caller-ids: {x: \"a,b\"}   | not a caller ID",
                "hours: [\"8-20\"]          | not times of day",
                "kind: skype                | must be one of `number`, `user`, `both`",
                "kind: user, emergency: true | `emergency: true` needs a trunk that takes numbers",
                "channels: provider         | no beginning of a channel's name",
                "want: e164                 | did you mean `wants`?",
            })
    void everyMistakeIsToldWithItsPlaceAndAdvice(String keys, String message) {
        assertThat(problems(trunk(keys)))
                .singleElement()
                .asString()
                .startsWith("4 ")
                .contains("trunks.by-name.a", message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PJSIP/a",
                "PJSIP/${number}@a&PJSIP/b",
                "PJSIP/${number}@a,30",
                "${number}@a",
                "PJSIP/${number}${number}@a",
                "PJSIP/${number}@a ",
                "PJSIP/${EXTEN}@a"
            })
    void anEndpointIsOneDialStringWithOneNumberInIt(String endpoint) {
        assertThat(
                        problems(
                                "trunks:\n  by-name:\n    a:\n      endpoint: '%s'\n"
                                        .formatted(endpoint)))
                .singleElement()
                .asString()
                .startsWith("5 `trunks.by-name.a.endpoint`")
                .contains("write it like PJSIP/${number}@provider");
    }

    @Test
    void namesThatAreNotThereAreTold() {
        assertThat(problems(trunk("prefix: 9") + "  groups: {g: {trunks: [a, b], prefix: 8}}\n"))
                .containsExactly("5 `trunks.groups.g.trunks[1]`: no such trunk; known: a");
        assertThat(problems(trunk("prefix: 9") + "  groups: {g: {trunks: []}}\n"))
                .singleElement()
                .asString()
                .contains("a group needs a trunk");
    }

    @Test
    void aPrefixLeadsToOnePlace() {
        assertThat(problems(trunk("prefix: 9") + "  groups: {g: {trunks: [a], prefix: 9}}\n"))
                .containsExactly(
                        "5 `trunks.groups.g.prefix`: 9 is the prefix of trunk a already; choose"
                                + " another");
        assertThat(
                        problems(
                                trunk("prefix: 9")
                                        + "  groups: {g: {trunks: [a]}, h: {trunks: [a]}}\n"))
                .singleElement()
                .asString()
                .contains("`trunks.groups.h`", "another group has no prefix either");
    }

    @Test
    void anEmergencyNumberCanBeNobodysShortNumber() {
        assertThat(problems(trunk("kind: both") + "  users: {112: bob, 113: \"a&b\"}\n"))
                .singleElement()
                .asString()
                .contains("`trunks.users.113`: not a user's name");
        assertThat(problems(trunk("kind: both") + "  users: {112: bob}\n"))
                .singleElement()
                .asString()
                .contains("`trunks.users.112`: is an emergency number");
    }

    @Test
    void aShortNumberIsOnePersons() {
        assertThat(
                        problems(
                                trunk("kind: both")
                                        + "  users: {888: echo123}\n"
                                        + "people:\n"
                                        + "  anna: {name: Anna, sip: {keypad: 888, user: anna}}\n"))
                .containsExactly(
                        "7 `people.anna.sip.keypad`: 888 is taken in trunks.users already; choose"
                                + " another");
    }

    @Test
    void aNameIsOneThatADialplanCanCarry() {
        assertThat(problems("trunks: {by-name: {\"a,b\": {endpoint: \"PJSIP/${number}@a\"}}}\n"))
                .singleElement()
                .asString()
                .contains("a trunk's name has letters, digits, dashes and underscores");
    }

    @Test
    void whatCannotWorkAsMeantIsWarnedOf() {
        assertThat(warnings(trunk("wants: e164") + "  users: {888: echo123}\n"))
                .containsExactly(
                        "5 `trunks.users`: no trunk takes users; give one `kind: user` or `kind:"
                                + " both`");
        assertThat(warnings(trunk("wants: e164") + "    b: {endpoint: \"PJSIP/${number}@b\"}\n"))
                .singleElement()
                .asString()
                .contains("no trunk is marked for emergency calls");
        assertThat(warnings(trunk("wants: e164"))).isEmpty();
    }

    @Test
    void numbersStayText() {
        var config =
                TrunkHouse.configuration(
                                "house: {country: DE}\n"
                                        + trunk("prefix: 09, kind: both")
                                        + "  users: {0123: echo123}\n")
                        .get(TrunksConfig.class);
        assertThat(config.byName().get("a").prefix())
                .hasValueSatisfying(prefix -> assertThat(prefix.digits()).isEqualTo("09"));
        assertThat(config.users().keySet())
                .singleElement()
                .satisfies(keypad -> assertThat(keypad.digits()).isEqualTo("0123"));
    }
}

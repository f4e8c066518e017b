package io.sidetone.console.screening.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.console.screening.DeskTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListCommandsTest extends DeskTest {

    private Ran block(String... arguments) {
        var all = new String[arguments.length + 2];
        all[0] = "screening";
        all[1] = "block";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return seen(all);
    }

    @Test
    void addingShowsTheNumberAsItIsKept() {
        assertThat(block("add", "030", "123456", "--note", "wine", "--for", "30d"))
                .isEqualTo(
                        new Ran(
                                0,
                                """
                                +4930123456: block list, added
                                  store #1, until 2026-12-21 15:00, "wine"
                                """,
                                ""));
    }

    @Test
    void addingTwiceIsNoMistakeAndSaid() {
        block("add", "030123456", "--note", "wine");
        assertThat(block("add", "+49", "30", "123456"))
                .isEqualTo(
                        new Ran(
                                0,
                                """
                                +4930123456: block list, was there already
                                  store #1, for ever, "wine"
                                """,
                                ""));
        assertThat(block("add", "030123456", "--treatment", "vacant").out())
                .isEqualTo(
                        """
                        +4930123456: block list, was there, changed
                          store #1, for ever, vacant, "wine"
                        """);
    }

    @Test
    void whatTheOtherListSaysIsSaidToo() {
        run("screening", "allow", "add", "030123456");
        assertThat(block("add", "030123456").out())
                .contains("on the allow list too (store #1), which comes first");
    }

    @Test
    void whatCannotBeAddedIsToldWhatCan() {
        assertThat(block("add", "hello", "world"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran ->
                        assertThat(ran.err())
                                .contains("'hello world' cannot be added", "import -"));
        assertThat(block("add", "12x").err())
                .contains("block add --help' lists what an entry may be");
        assertThat(block("add", "1", "--treatment", "tarpitt").err())
                .contains("did you mean 'tarpit'?");
        assertThat(block("add", "030123456", "--until", "2020-01-01").err()).contains("is over");
        assertThat(block("add", "1", "--for", "1d", "--until", "2027-01-01").code()).isEqualTo(2);
        assertThat(block("add").code()).isEqualTo(2);
        assertThat(block("add", "030123456", "--note", "x".repeat(300)).err())
                .contains("at most 200 characters");
    }

    @Test
    void aHostileNoteDoesNotReachTheTerminal() {
        assertThat(block("add", "030123456", "--note", "a\n\u001b[2Jb").out())
                .contains("\"a??[2Jb\"");
    }

    @Test
    void theListShowsBothPlaces() {
        desk.write(
                new Rule(
                        RuleList.BLOCK,
                        new Match.Prefix("+4989"),
                        "sidetone.yaml:12",
                        "Munich",
                        Optional.empty(),
                        Optional.empty()));
        block("add", "030123456", "--until", "2026-11-21", "--treatment", "not-in-service");

        assertThat(block("list").out())
                .isEqualTo(
                        """
                        NUMBER        UNTIL             TREATMENT       PLACE             NOTE
                        prefix:+4989  -                 -               sidetone.yaml:12  Munich
                        +4930123456   2026-11-22 00:00  not-in-service  store #1
                        """);
        assertThat(block("list", "muni").out()).contains("+4989").doesNotContain("+4930123456");
        assertThat(run("screening", "allow", "list")).isEqualTo(new Ran(0, "No entries.\n", ""));
        assertThat(block("list", "--json").out())
                .startsWith("[{\"list\":\"block\",\"match\":\"prefix:+4989\"");
    }

    @Test
    void whatIsThereCanBeRemoved() {
        block("add", "030123456");
        assertThat(block("remove", "+4930123456").out())
                .isEqualTo("+4930123456: block list, removed (it was store #1)\n");
        assertThat(block("list").out()).isEqualTo("No entries.\n");
        block("add", "030123456");
        assertThat(block("remove", "store", "#2").code()).isZero();
    }

    @Test
    void whatIsNotThereCannotAndWhatIsNearIsShown() {
        block("add", "030123456");
        var ran = block("remove", "030123465");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "+4930123465 is not on the block list; near it: +4930123456",
                        "'sidetone screening block list'");
    }

    @Test
    void whatStandsInTheConfigurationIsRemovedThere() {
        desk.write(
                new Rule(
                        RuleList.BLOCK,
                        new Match.Anonymous(),
                        "sidetone.yaml:12",
                        "",
                        Optional.empty(),
                        Optional.empty()));
        assertThat(block("remove", "anonymous").err())
                .contains("stands in the configuration, at sidetone.yaml:12", "sidetone reload");
        assertThat(block("add", "anonymous").out()).contains("was there already");
    }

    @Test
    void programsGetJson() {
        assertThat(block("add", "030123456", "--json").out())
                .isEqualTo(
                        "{\"change\":\"added\",\"entry\":{\"list\":\"block\",\"match\":"
                                + "\"+4930123456\",\"place\":\"store #1\",\"note\":\"\","
                                + "\"expires\":null,\"treatment\":null},\"otherList\":null}\n");
        assertThat(block("remove", "030123456", "--json").out())
                .contains("\"match\":\"+4930123456\"");
    }
}

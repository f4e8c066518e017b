package io.sidetone.console.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BypassCommandTest extends DeskTest {

    @Test
    void withoutAnythingItTellsWhetherAWindowIsOpen() {
        assertThat(run("screening", "bypass"))
                .isEqualTo(new Ran(0, "No bypass: every caller is screened.\n", ""));
        run("screening", "bypass", "2h");
        assertThat(run("screening", "bypass").out())
                .isEqualTo(
                        "Every call rings until 2026-11-21 17:00 (2 h from now), then screening"
                                + " goes on by itself.\n");
    }

    @Test
    void onlyTheNextCallMayBeMeant() {
        assertThat(run("screening", "bypass", "--next").out())
                .startsWith("The next call rings until 2026-11-22 15:00 (24 h from now)");
        assertThat(run("screening", "bypass", "30m", "--next").out())
                .startsWith("The next call rings until 2026-11-21 15:30 (30 min from now)");
    }

    @Test
    void itCanBeEnded() {
        run("screening", "bypass", "2h");
        assertThat(run("screening", "bypass", "--off").out()).startsWith("No bypass");
        assertThat(run("screening", "bypass", "--off").code()).isZero();
        assertThat(run("screening", "bypass", "--off", "2h").code()).isEqualTo(2);
    }

    @Test
    void programsGetJson() {
        assertThat(run("screening", "bypass", "90m", "--json").out())
                .isEqualTo("{\"open\":true,\"until\":\"2026-11-21T15:30:00Z\",\"once\":false}\n");
        assertThat(run("screening", "bypass", "--off", "--json").out())
                .isEqualTo("{\"open\":false,\"until\":null,\"once\":false}\n");
    }

    @Test
    void aTimeThatIsNoneOrTooLongIsToldWhatToDo() {
        assertThat(run("screening", "bypass", "2").err())
                .contains("a duration needs a unit", "write 2s for seconds", "--help");
        assertThat(run("screening", "bypass", "8d").err())
                .contains("from 1s to 7d", "sidetone screening allow add");
        assertThat(run("screening", "bypass", "0s").code()).isEqualTo(2);
    }

    @Test
    void aStoreThatFailsIsNamed() {
        desk.fails("the disk is full");
        var ran = run("screening", "allow", "list");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "The store of screening cannot be used: the disk is full",
                        "sidetone serve");
    }

    @Test
    void everyPageOfHelpHasExamples() {
        for (var command : new String[] {"explain", "log", "bypass", "replay"}) {
            assertThat(run("screening", command, "--help").out()).contains("Examples:", "--json");
        }
        for (var command : new String[] {"add", "remove", "list", "import", "export"}) {
            assertThat(run("screening", "block", command, "--help").out())
                    .contains("Examples:", "sidetone screening block " + command, "--json");
        }
        assertThat(run("screening", "blok").err()).contains("Did you mean 'block'?");
    }
}

package io.sidetone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ContentsTest {

    private final List<String> made = new ArrayList<>();
    private final Contents contents =
            new Contents()
                    .add("events", () -> command("events"))
                    .add("calls", () -> command("calls"))
                    .add("mailboxes", () -> command("mailboxes"))
                    .addTellingOfAll("completion", () -> command("completion"));

    @Test
    void onlyWhatTheLineCanMeanIsMade() {
        under("--config", "calls", "events", "--json");

        assertThat(made).containsExactlyInAnyOrder("calls", "events");
    }

    @Test
    void allAreMadeForALineThatNamesNone() {
        assertThat(under("evnets")).containsExactly("events", "calls", "mailboxes", "completion");
    }

    @Test
    void helpTellsOfAll() {
        assertThat(under("events", "--help")).hasSize(4);
    }

    @Test
    void soDoesCompletion() {
        assertThat(under("completion", "bash")).hasSize(4);
    }

    private List<String> under(String... arguments) {
        var parent = new CommandLine(CommandSpec.create());
        return List.copyOf(contents.under(parent, arguments).getSubcommands().keySet());
    }

    private CommandLine command(String name) {
        made.add(name);
        return new CommandLine(CommandSpec.create().name(name));
    }
}

package io.sidetone.console.completion;

import io.sidetone.console.output.Console;
import io.sidetone.console.output.PrintedLines;
import io.sidetone.console.output.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands. */
@Command(
        name = "completion",
        description = {
            "Print a script for bash, zsh or fish that completes commands, options and the names of"
                    + " channels, mailboxes, endpoints, queues and PBXs.",
            "The script says in its first lines where to put it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(${COMMAND-FULL-NAME} bash)",
            "  ${COMMAND-FULL-NAME} zsh > ~/.zfunc/_sidetone",
            "  ${COMMAND-FULL-NAME} fish > ~/.config/fish/completions/sidetone.fish"
        })
public final class CompletionCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "SHELL",
            completionCandidates = Shells.class,
            description = "bash, zsh or fish.")
    private String shell = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Console console;

    /** The command. */
    public CompletionCommand(Console console) {
        this.console = console;
    }

    /** The words for them. */
    static final class Shells implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Words.all(Shell.class).iterator();
        }
    }

    @Override
    public Integer call() {
        var script = chosen().script(CommandNode.all(spec.root()));
        console.show(new PrintedLines(script.lines().toList()));
        return 0;
    }

    private Shell chosen() {
        try {
            return Words.read(Shell.class, shell);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}

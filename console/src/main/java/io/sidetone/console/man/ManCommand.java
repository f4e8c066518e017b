package io.sidetone.console.man;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.output.PrintedLines;
import io.sidetone.console.output.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows and writes manual pages. */
@Command(
        name = "man",
        description = {
            "Show the manual page of a command, or write those of all.",
            "What does not go to a terminal is the page's source."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} calls log",
            "  ${COMMAND-FULL-NAME} --write /usr/local/share/man/man1",
            "  ${COMMAND-FULL-NAME} outbox | man -l -"
        })
public final class ManCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..*",
            description = "The command, such as: calls log")
    private List<String> words = List.of();

    @Option(
            names = "--write",
            paramLabel = "DIR",
            description = "Write all pages there, one file each, in place of older ones.")
    private @Nullable Path folder;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private final boolean terminal;

    /**
     * The command.
     *
     * @param terminal whether a person sits in front of it
     */
    public ManCommand(Console console, boolean terminal) {
        this.console = console;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailed {
        if (folder != null) {
            write(folder);
            return 0;
        }
        var page = page(chosen());
        if (!terminal || !read(page)) {
            console.show(new PrintedLines(page.source().lines().toList()));
        }
        return 0;
    }

    private void write(Path where) throws CommandFailed {
        var pages = pages(spec.root()).toList();
        try {
            Files.createDirectories(where);
            for (var page : pages) {
                Files.writeString(where.resolve(page.file()), page.source());
            }
        } catch (IOException e) {
            throw new CommandFailed(
                    new Failure.Fixable(
                            "The pages cannot be written to " + where + ": " + e.getMessage(),
                            "Name a directory that you may write to"),
                    e);
        }
        console.say(pages.size() + " pages are in " + where);
    }

    private Stream<ManPage> pages(CommandSpec from) {
        return Stream.concat(
                Stream.of(page(from)),
                from.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .filter(one -> !one.usageMessage().hidden())
                        .flatMap(this::pages));
    }

    private ManPage page(CommandSpec of) {
        var version = spec.root().version();
        return new ManPage(of, version.length == 0 ? "sidetone" : version[0]);
    }

    private CommandSpec chosen() {
        var found = spec.root();
        for (var word : words) {
            var next = found.subcommands().get(word);
            if (next == null) {
                throw new ParameterException(
                        spec.commandLine(),
                        Words.unknown(word, List.copyOf(found.subcommands().keySet())));
            }
            found = next.getCommandSpec();
        }
        return found;
    }

    /** By {@code man}; false when this machine has none. */
    private static boolean read(ManPage page) throws CommandFailed {
        try {
            var file = Files.createTempFile(page.name(), ".1");
            try {
                Files.writeString(file, page.source());
                return new ProcessBuilder("man", "-l", file.toString())
                                .inheritIO()
                                .start()
                                .waitFor()
                        == 0;
            } finally {
                Files.delete(file);
            }
        } catch (IOException noMan) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(new Failure.Fixable("Interrupted", ""), e);
        }
    }
}

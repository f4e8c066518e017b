package io.sidetone.console.completion;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.PrintedLines;
import io.sidetone.console.output.Words;
import io.sidetone.console.pbx.PbxOptions;
import io.sidetone.core.config.DurationText;
import io.sidetone.core.log.LogText;
import io.sidetone.manager.right.ActionRights;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Prints the names that begin so, for a shell that completes a line; nothing at all when they
 * cannot be had.
 */
@Command(
        name = "complete",
        hidden = true,
        description = "Print the names that begin so, one a line; nothing when there are none.",
        footerHeading = "%nExamples:%n",
        footer = "  ${COMMAND-FULL-NAME} channel PJSIP/ki")
public final class CompleteCommand implements Callable<Integer> {

    /** Who presses the tabulator waits no longer; a slow machine may be given more time. */
    private static final Duration PATIENCE = Duration.ofMillis(900);

    /** What gives it more, {@code 3s}. */
    private static final String VARIABLE = "SIDETONE_COMPLETE_LIMIT";

    /** More of them on a screen help nobody. */
    private static final int MOST = 500;

    @Parameters(
            paramLabel = "KIND",
            arity = "0..*",
            description = "channel, mailbox … and what is typed.")
    private List<String> typed = List.of();

    @Mixin private final PbxOptions pbx;

    private final Console console;
    private final Supplier<List<String>> pbxs;
    private final Map<String, String> environment;

    /**
     * The command.
     *
     * @param pbx must ask nobody for a password
     * @param pbxs the names of those that are configured
     * @param environment of this process; may hold {@code SIDETONE_COMPLETE_LIMIT}
     */
    public CompleteCommand(
            Console console,
            PbxOptions pbx,
            Supplier<List<String>> pbxs,
            Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.console = console;
        this.pbx = pbx;
        this.pbxs = pbxs;
    }

    @Override
    public Integer call() {
        var task = new FutureTask<>(this::names);
        Thread.ofVirtual().name("complete").start(task);
        try {
            console.show(new PrintedLines(task.get(patience().toMillis(), TimeUnit.MILLISECONDS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException nothingToOffer) {
            task.cancel(true); // a shell in the midst of a line is no place for complaints
        }
        return 0;
    }

    private Duration patience() {
        try {
            return Optional.ofNullable(environment.get(VARIABLE))
                    .map(DurationText::parse)
                    .orElse(PATIENCE);
        } catch (IllegalArgumentException e) {
            return PATIENCE; // a shell in the midst of a line is no place for complaints
        }
    }

    private List<String> names() throws IOException, CommandFailed {
        var kind = typed.isEmpty() ? "" : typed.getFirst();
        var beginning = typed.size() < 2 ? "" : typed.get(1);
        return all(kind)
                .filter(name -> name.startsWith(beginning))
                .filter(name -> name.codePoints().allMatch(LogText::isPlain))
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }

    private Stream<String> all(String kind) throws IOException, CommandFailed {
        return switch (kind) {
            case "pbx" -> pbxs.get().stream();
            case "action" -> ActionRights.ofAsterisk22().actions().stream();
            default -> live(Words.read(LiveNames.class, kind));
        };
    }

    private Stream<String> live(LiveNames kind) throws IOException, CommandFailed {
        var names = new ArrayList<String>();
        try (var asked = pbx.open()) {
            for (var message : asked.ask(kind.question()).events()) {
                kind.in(message).forEach(names::add);
            }
        }
        return names.stream();
    }
}

package io.sidetone.console.manager;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.pbx.PbxFailure;
import io.sidetone.console.pbx.PbxOptions;
import io.sidetone.core.config.DurationText;
import io.sidetone.core.config.Spelling;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.right.ActionRights;
import io.sidetone.manager.right.Refusal;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has Asterisk do anything that its manager interface can. */
@Command(
        name = "action",
        description = {
            "Send any action of the manager interface and print the answer, and the list that"
                    + " belongs to it.",
            "A key may come again, as Variable does. Passwords in an answer are not shown."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:Asterisk did it.",
            " 2:The command line makes no sense.",
            " 3:Asterisk cannot be reached, or did not answer in time.",
            " 4:Asterisk answered Error; the right that is missing is named."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} CoreShowChannels --json",
            "  ${COMMAND-FULL-NAME} MailboxCount Mailbox=20@default",
            "  ${COMMAND-FULL-NAME} Originate Channel=PJSIP/kitchen Application=Echo Async=true"
                    + " Variable=A=1 Variable=B=2",
            "  printf 'Family: cidname\\nKey: 4930123\\n' | ${COMMAND-FULL-NAME} DBGet -"
        })
public final class ManagerActionCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ACTION", description = "Its name, such as QueueStatus.")
    private String name = "";

    @Parameters(
            index = "1..*",
            paramLabel = "KEY=VALUE",
            description = "A header of it; - reads lines KEY: VALUE from standard input.")
    private List<String> settings = List.of();

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "How long to wait for the answer. Default: 30s")
    private String timeout = "30s";

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Mixin private final PbxOptions pbx;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private final InputStream in;

    /**
     * The command.
     *
     * @param in where {@code -} reads
     */
    public ManagerActionCommand(Console console, PbxOptions pbx, InputStream in) {
        this.console = console;
        this.pbx = pbx;
        this.in = in;
    }

    @Override
    public Integer call() throws CommandFailed {
        var limit = limit();
        try {
            var action = action();
            try (var asked = pbx.open()) {
                var answer = answer(asked, action, limit);
                var report = new ActionReport(answer);
                if (json) {
                    console.showJson(report);
                } else if (answer.isSuccess()) {
                    console.show(report);
                }
                refuse(action, answer);
                return 0;
            }
        } catch (IOException e) {
            throw PbxFailure.of(e);
        }
    }

    private AmiAction action() throws IOException {
        try {
            return ActionText.read(name, settings, in);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private Duration limit() {
        try {
            return DurationText.parse(timeout);
        } catch (IllegalArgumentException e) {
            throw usage("--timeout: " + e.getMessage());
        }
    }

    /** The PBX has a limit of its own, which may be longer. */
    private AmiResponse answer(Pbx asked, AmiAction action, Duration limit) throws IOException {
        var task = new FutureTask<>(() -> asked.ask(action));
        Thread.ofVirtual().name("action").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AmiProblem(
                    AmiProblem.Kind.DEADLINE,
                    "Asterisk did not answer %s within %s; --timeout gives it longer"
                            .formatted(action.name(), timeout));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Asterisk was asked", e);
        }
    }

    private static void refuse(AmiAction action, AmiResponse answer) throws CommandFailed {
        var refusal = Refusal.of(answer);
        if (refusal.isPresent()) {
            throw new CommandFailed(
                    new Failure.Refused(
                            "Asterisk answers Error: " + refusal.get().message(),
                            next(action.name(), refusal.get())));
        }
    }

    private static String next(String action, Refusal refusal) {
        var rights = ActionRights.ofAsterisk22();
        return switch (refusal.kind()) {
            case DENIED ->
                    rights.needed(action)
                            .map(classes -> classes.stream().collect(Collectors.joining(" or ")))
                            .map(classes ->
                                    "%s needs write = %s for this user in manager.conf"
                                            .formatted(action, classes))
                            .orElse(
                                    "asterisk -rx 'manager show command "
                                            + action
                                            + "' tells which right it needs");
            case UNKNOWN_ACTION ->
                    Spelling.nearest(action, rights.actions())
                            .filter(nearest -> !nearest.equalsIgnoreCase(action))
                            .map(nearest -> "Did you mean '" + nearest + "'?")
                            .orElse("The module that knows it may not be loaded");
            case OTHER -> "asterisk -rx 'manager show command " + action + "' tells what it takes";
        };
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

package io.sidetone.console.calls;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.console.screening.DurationOption;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a call. */
@Command(
        name = "originate",
        description = {
            "Call somebody, and when they answer connect them with an extension or an application.",
            "Waits until they answer or it is known that they do not."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} --from PJSIP/kitchen --to 20@internal",
            "  ${COMMAND-FULL-NAME} --from PJSIP/kitchen --application Playback --data hello",
            "  ${COMMAND-FULL-NAME} --from Local/20@internal --to 0301234@out --caller-id 30 --dry-run"
        })
final class CallsOriginateCommand extends ActingCommand {

    private static final Set<String> OUTCOME = Set.of("originateresponse");

    @Option(
            names = "--from",
            paramLabel = "CHANNEL",
            required = true,
            description = "Who is called first: PJSIP/kitchen, Local/20@internal.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "EXTEN[@CONTEXT]",
            description = "Where they are connected to in the dialplan.")
    private @Nullable String to;

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "The dialplan's context. Default: default")
    private @Nullable String context;

    @Option(names = "--exten", paramLabel = "EXTEN", description = "The same as --to.")
    private @Nullable String exten;

    @Option(
            names = "--priority",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where in the extension, a number or a label. Default: 1")
    private String priority = "1";

    @Option(
            names = "--application",
            paramLabel = "NAME",
            description = "What they are connected to in place of the dialplan.")
    private @Nullable String application;

    @Option(names = "--data", paramLabel = "TEXT", description = "The application's arguments.")
    private @Nullable String data;

    @Option(
            names = "--caller-id",
            paramLabel = "ID",
            description = "What is shown to them: '\"Door\" <30>'.")
    private @Nullable String callerId;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = DurationOption.class,
            description = "How long it rings. Default: 30s")
    private Duration timeout = Duration.ofSeconds(30);

    @Option(
            names = "--variable",
            paramLabel = "NAME=VALUE",
            description = "Set on the channel; may be given again.")
    private List<String> variables = List.of();

    CallsOriginateCommand(CallsTools tools) {
        super(tools);
    }

    @Override
    Plan plan(Pbx pbx) {
        var call = with(AmiAction.named("Originate"), "Channel", from);
        call = destination(call);
        call = with(call, "Timeout", Long.toString(timeout.toMillis()));
        if (callerId != null) {
            call = with(call, "CallerID", callerId);
        }
        for (var variable : variables) {
            if (variable.indexOf('=') < 1) {
                throw usage("--variable is NAME=VALUE");
            }
            call = with(call, "Variable", variable);
        }
        return new Plan("Call " + from, List.of(call.with("Async", "true")));
    }

    private AmiAction destination(AmiAction call) {
        if (application != null) {
            if (to != null || exten != null || context != null) {
                throw usage("--application and an extension exclude each other");
            }
            var started = with(call, "Application", application);
            return data == null ? started : with(started, "Data", data);
        }
        var place = place();
        return with(
                with(with(call, "Context", place.getLast()), "Exten", place.getFirst()),
                "Priority",
                priority);
    }

    /** Extension and context. */
    private List<String> place() {
        var wanted = to == null ? exten : to;
        if (wanted == null || (to != null && exten != null)) {
            throw usage("where to? Say --to, or --application");
        }
        int at = wanted.lastIndexOf('@');
        var there = new ArrayList<String>();
        there.add(at > 0 ? wanted.substring(0, at) : wanted);
        there.add(at > 0 ? wanted.substring(at + 1) : context == null ? "default" : context);
        return there;
    }

    /** Follows the events from before, so that the outcome cannot be missed. */
    @Override
    String perform(Pbx pbx, AmiAction action) throws CommandFailed, IOException {
        try (var stream = pbx.follow(new EventWish(Set.of(), OUTCOME))) {
            var answer = pbx.ask(action);
            if (!answer.isSuccess()) {
                throw refused(action, answer.message());
            }
            var id = answer.response().first("ActionID").orElse("");
            return told(new OriginateOutcome(id, timeout).await(stream));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "Nobody waits for the answer any more.";
        }
    }

    private String told(OriginateOutcome.Told told) throws CommandFailed {
        if (!told.isAnswered()) {
            throw new CommandFailed(
                    new Failure.Refused("%s: %s".formatted(from, told.words()), ""));
        }
        return told.words();
    }
}

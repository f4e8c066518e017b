package io.sidetone.core.action;

import io.sidetone.core.http.HttpTarget;
import io.sidetone.core.http.LimitedHttp;
import io.sidetone.core.log.LogText;
import io.sidetone.core.mqtt.MqttMessage;
import io.sidetone.core.mqtt.MqttSender;
import io.sidetone.core.process.CommandLimits;
import io.sidetone.core.process.CommandRunner;
import io.sidetone.core.process.CommandTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does it, and writes into the log what became of it. */
public final class ActionRunner implements HouseActions {

    private static final Logger LOG = LoggerFactory.getLogger(ActionRunner.class);

    /** Nobody reads what a command says but the log, and that only when it fails; in bytes. */
    private static final long MOST_OUTPUT = 1024 * 1024;

    private final LimitedHttp http;
    private final MqttSender mqtt;
    private final CommandRunner commands;

    public ActionRunner(LimitedHttp http, MqttSender mqtt, CommandRunner commands) {
        this.http = http;
        this.mqtt = mqtt;
        this.commands = commands;
    }

    @Override
    public ActionOutcome run(ActionConfig action) {
        var outcome = outcome(action);
        if (outcome.succeeded()) {
            LOG.info("action done: {}", outcome.words());
        } else {
            LOG.warn("action failed: {}", outcome.words());
        }
        return outcome;
    }

    private ActionOutcome outcome(ActionConfig action) {
        try {
            return switch (action.deed()) {
                case Deed.Http(var call) -> call(call, action.timeLimit());
                case Deed.Mqtt(var message) -> publish(message, action.timeLimit());
                case Deed.Command(var command) -> start(command, action.timeLimit());
            };
        } catch (IOException e) {
            return new ActionOutcome.Failed(LogText.safe(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.error("an action failed by a fault of Sidetone", e);
            return new ActionOutcome.Failed("fault in Sidetone: " + LogText.safe(e.toString()));
        }
    }

    private ActionOutcome call(HttpCall call, Duration limit) throws IOException {
        var answer = http.send(call.request(), limit);
        var words =
                "%s %s answered %d"
                        .formatted(
                                call.verb().name(), HttpTarget.shown(call.url()), answer.status());
        return answer.succeeded() ? new ActionOutcome.Done(words) : new ActionOutcome.Failed(words);
    }

    private ActionOutcome publish(MqttMessage message, Duration limit) throws IOException {
        mqtt.send(message, limit);
        return new ActionOutcome.Done("published to " + LogText.safe(message.topic()));
    }

    private ActionOutcome start(CommandTemplate command, Duration limit) throws IOException {
        var folder = Files.createTempDirectory("sidetone-action");
        var output = folder.resolve("output");
        try {
            var limits = new CommandLimits(limit, MOST_OUTPUT);
            commands.run(command.arguments(), null, output, output, limits);
            return new ActionOutcome.Done(LogText.safe(command.program()) + " has run");
        } finally {
            for (var path : List.of(output, folder)) {
                Files.deleteIfExists(path);
            }
        }
    }
}

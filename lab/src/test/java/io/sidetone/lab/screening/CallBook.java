package io.sidetone.lab.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.daemon.ProgramRun;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The log of screened calls, as its reader sees it: {@code sidetone screening log --json}.
 *
 * @param sidetone whose log it is
 */
record CallBook(LabSidetone sidetone) {

    /** What a call leaves is written soon after it; the command itself takes a second to start. */
    private static final Duration WRITTEN = Duration.ofSeconds(15);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What it says of a call in the end. */
    LoggedCall of(LabCaller caller) {
        return of(caller, call -> call.hasNonNull("ended"));
    }

    /** What it says of a call, ended or not. */
    LoggedCall soFar(LabCaller caller) {
        return of(caller, _ -> true);
    }

    private LoggedCall of(LabCaller caller, Predicate<JsonNode> condition) {
        String channel = caller.calledChannelId();
        return LoggedCall.from(
                Await.present("the call is in the log", WRITTEN, () -> find(channel, condition)));
    }

    private Optional<JsonNode> find(String channel, Predicate<JsonNode> condition) {
        return lines().lines()
                .map(CallBook::read)
                .filter(call -> call.path("channelId").asText().equals(channel))
                .filter(condition)
                .findFirst();
    }

    private String lines() {
        ProgramRun run = sidetone.command("screening", "log", "--json", "--limit", "0");
        if (run.exit() != 0) {
            throw new LabFailure("the log cannot be read: " + run.err());
        }
        return run.out();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new LabFailure("no JSON in the log: " + line, e);
        }
    }
}

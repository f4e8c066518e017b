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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

    /** What it says of many calls in the end, in the same order; read in one go. */
    List<LoggedCall> ofAll(Collection<LabCaller> callers) {
        return of(List.copyOf(callers), call -> call.hasNonNull("ended"));
    }

    private LoggedCall of(LabCaller caller, Predicate<JsonNode> condition) {
        return of(List.of(caller), condition).getFirst();
    }

    private List<LoggedCall> of(List<LabCaller> callers, Predicate<JsonNode> condition) {
        return Await.present("the calls are in the log", WRITTEN, () -> find(callers, condition));
    }

    /** Empty unless all of them are there. */
    private Optional<List<LoggedCall>> find(
            List<LabCaller> callers, Predicate<JsonNode> condition) {
        Map<String, JsonNode> calls =
                lines().lines()
                        .map(CallBook::read)
                        .filter(condition)
                        .collect(Collectors.toMap(CallBook::channel, call -> call));
        List<String> channels = callers.stream().map(LabCaller::calledChannelId).toList();
        return calls.keySet().containsAll(channels)
                ? Optional.of(channels.stream().map(calls::get).map(LoggedCall::from).toList())
                : Optional.empty();
    }

    private static String channel(JsonNode call) {
        return call.path("channelId").asText();
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

package io.sidetone.manager.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads entries from lines of JSON; whatever else a line holds is a {@link RecordingProblem}. */
final class EntryReader {

    private final JsonMapper json = new JsonMapper();

    /**
     * The entry of a line.
     *
     * @throws RecordingProblem when it is none that this version knows
     */
    Entry entry(byte[] line) throws RecordingProblem {
        try {
            var node = json.readTree(line);
            if (node == null || !node.isObject()) {
                throw new RecordingProblem("no line of a recording");
            }
            return node.has("sidetone") ? header(node) : body(node);
        } catch (RecordingProblem problem) {
            throw problem;
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new RecordingProblem("no line of a recording", e);
        }
    }

    private static Entry header(JsonNode node) throws RecordingProblem {
        if (!text(node, "sidetone").equals(EntryWriter.FORMAT)) {
            throw new RecordingProblem("no recording of manager events");
        }
        int version = node.path("version").asInt();
        if (version != EntryWriter.VERSION) {
            throw new RecordingProblem(
                    "a recording of version %d, and this Sidetone reads version %d"
                            .formatted(version, EntryWriter.VERSION));
        }
        return new Entry.Header(
                time(node, "at"),
                text(node, "pbx"),
                node.path("continues").asBoolean(),
                Optional.ofNullable(node.path("connected").textValue()));
    }

    private static Entry body(JsonNode node) throws RecordingProblem {
        var at = time(node, "at");
        if (node.has("asked")) {
            return answer(at, node);
        }
        return node.has("answered") ? new Entry.AllAnswered(at) : new Entry.Told(item(at, node));
    }

    private static StreamItem item(Instant at, JsonNode node) throws RecordingProblem {
        if (node.has("event")) {
            return ManagerEvent.of(at, headers(node.get("event")));
        }
        if (node.has("connected")) {
            return new Connected(at, text(node, "connected"));
        }
        if (node.has("lost")) {
            return new Lost(at, text(node, "lost"));
        }
        return new Gap(
                at, time(node, "from"), reason(text(node, "gap")), node.path("dropped").asLong());
    }

    private static Entry answer(Instant at, JsonNode node) throws RecordingProblem {
        var question = new AmiAction(headers(node.get("asked")));
        if (question.headers().isEmpty()) {
            throw new RecordingProblem("an answer to nothing");
        }
        var events = new ArrayList<AmiMessage>();
        for (var event : node.path("events")) {
            events.add(new AmiMessage(headers(event)));
        }
        var response = new AmiMessage(headers(node.path("response")));
        return new Entry.Answer(at, question, new AmiResponse(response, events));
    }

    private static List<AmiHeader> headers(JsonNode pairs) throws RecordingProblem {
        var headers = new ArrayList<AmiHeader>();
        for (var pair : pairs) {
            var name = pair.path(0).textValue();
            var value = pair.path(1).textValue();
            if (name == null || value == null) {
                throw new RecordingProblem("a header that is no pair of texts");
            }
            headers.add(new AmiHeader(name, value));
        }
        return headers;
    }

    private static Gap.Reason reason(String word) throws RecordingProblem {
        return Arrays.stream(Gap.Reason.values())
                .filter(reason -> EntryWriter.word(reason).equals(word))
                .findFirst()
                .orElseThrow(() -> new RecordingProblem("a gap for no known reason"));
    }

    private static Instant time(JsonNode node, String field) throws RecordingProblem {
        return Instant.parse(text(node, field));
    }

    private static String text(JsonNode node, String field) throws RecordingProblem {
        var text = node.path(field).textValue();
        if (text == null) {
            throw new RecordingProblem("a line without \"" + field + "\"");
        }
        return text;
    }
}

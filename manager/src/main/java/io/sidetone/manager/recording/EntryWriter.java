package io.sidetone.manager.recording;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes entries as lines of JSON, in UTF-8. */
final class EntryWriter {

    static final String FORMAT = "manager-events";
    static final int VERSION = 1;

    private final JsonFactory json = new JsonFactory();

    /** The line of an entry with its end. */
    byte[] line(Entry entry) throws IOException {
        try (var bytes = new ByteArrayBuilder(1024)) {
            try (var out = json.createGenerator(bytes, JsonEncoding.UTF8)) {
                out.writeStartObject();
                write(out, entry);
                out.writeEndObject();
            }
            bytes.append('\n');
            return bytes.toByteArray();
        }
    }

    private static void write(JsonGenerator out, Entry entry) throws IOException {
        switch (entry) {
            case Entry.Header header -> writeHeader(out, header);
            case Entry.Told(var item) -> write(out, item);
            case Entry.Answer answer -> write(out, answer);
            case Entry.AllAnswered(var at) -> {
                time(out, at);
                out.writeBooleanField("answered", true);
            }
        }
    }

    private static void writeHeader(JsonGenerator out, Entry.Header header) throws IOException {
        out.writeStringField("sidetone", FORMAT);
        out.writeNumberField("version", VERSION);
        time(out, header.at());
        out.writeStringField("pbx", header.pbx());
        out.writeBooleanField("continues", header.continues());
        if (header.connected().isPresent()) {
            out.writeStringField("connected", header.connected().get());
        }
    }

    private static void write(JsonGenerator out, StreamItem item) throws IOException {
        time(out, item.at());
        switch (item) {
            case ManagerEvent event -> headers(out, "event", event.headers());
            case Connected connected -> out.writeStringField("connected", connected.version());
            case Lost lost -> out.writeStringField("lost", lost.why());
            case Gap gap -> {
                out.writeStringField("gap", word(gap.reason()));
                out.writeStringField("from", gap.from().toString());
                out.writeNumberField("dropped", gap.dropped());
            }
        }
    }

    private static void write(JsonGenerator out, Entry.Answer answer) throws IOException {
        time(out, answer.at());
        headers(out, "asked", answer.question().headers());
        headers(out, "response", answer.response().response().headers());
        out.writeArrayFieldStart("events");
        for (AmiMessage event : answer.response().events()) {
            headers(out, event.headers());
        }
        out.writeEndArray();
    }

    /** {@code slow-reader}. */
    static String word(Gap.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void time(JsonGenerator out, Instant at) throws IOException {
        out.writeStringField("at", at.toString());
    }

    private static void headers(JsonGenerator out, String name, List<AmiHeader> headers)
            throws IOException {
        out.writeFieldName(name);
        headers(out, headers);
    }

    /** Pairs, because names repeat and their order counts. */
    private static void headers(JsonGenerator out, List<AmiHeader> headers) throws IOException {
        out.writeStartArray();
        for (var header : headers) {
            out.writeStartArray();
            out.writeString(header.name());
            out.writeString(header.value());
            out.writeEndArray();
        }
        out.writeEndArray();
    }
}

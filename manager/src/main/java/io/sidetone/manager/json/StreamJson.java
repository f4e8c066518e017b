package io.sidetone.manager.json;

import io.sidetone.manager.ami.AmiPacket;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * Writes a stream as lines of JSON, an object an item, straight from the bytes that came:
 *
 * <pre>{@code
 * {"type":"event","received":"…","sent":"…","event":"Hangup","headers":{"Channel":"PJSIP/20-1",…}}
 * {"type":"connected","received":"…","version":"11.0.0"}
 * {"type":"lost","received":"…","why":"…"}
 * {"type":"gap","received":"…","from":"…","seconds":4.2,"reason":"disconnected","dropped":0}
 * }</pre>
 *
 * <p>Headers have an object of their own, so that no header of any module or {@code UserEvent} can
 * be taken for a name of ours. Their names and values are Asterisk's, in its order; one that comes
 * several times is an array of its values at the place of the first. The first {@code Event} is the
 * object's {@code event}, not a header. {@code sent} is there when Asterisk says it ({@code
 * timestampevents=yes}). Used by one thread.
 */
public final class StreamJson {

    private static final int MICROS = 1_000_000;

    private static final byte[] BEGIN_EVENT = ascii("{\"type\":\"event\",\"received\":\"");
    private static final byte[] EVENT = ascii("\",\"event\":");
    private static final byte[] HEADERS = ascii(",\"headers\":{");
    private static final byte[] END_EVENT = ascii("}}\n");

    private final JsonBytes out = new JsonBytes();
    private final TimeBytes received = new TimeBytes();
    private final TimeBytes sent = new TimeBytes();
    private final HeadersJson headers = new HeadersJson(out);

    /** Adds the line of an item. */
    public void add(StreamItem item) {
        switch (item) {
            case ManagerEvent event -> event(event);
            case Connected connected -> {
                begin("connected", item);
                text("version", connected.version());
                out.raw("}\n");
            }
            case Lost lost -> {
                begin("lost", item);
                text("why", lost.why());
                out.raw("}\n");
            }
            case Gap gap -> {
                begin("gap", item);
                gap(gap);
                out.raw("}\n");
            }
        }
    }

    private void begin(String type, StreamItem item) {
        out.raw("{\"type\":\"").raw(type).raw("\",\"received\":\"");
        out.time(received, item.at()).raw('"');
    }

    /** How many bytes were added since they were written. */
    public int size() {
        return out.size();
    }

    /** Writes what was added, and forgets it. */
    public void writeTo(OutputStream target) throws IOException {
        out.writeTo(target);
    }

    private void event(ManagerEvent told) {
        var packet = told.packet();
        out.raw(BEGIN_EVENT).time(received, told.at());
        var timestamp = packet.find("Timestamp");
        if (timestamp >= 0) {
            sent(packet, timestamp);
        }
        var event = packet.find("Event");
        out.raw(EVENT);
        if (event >= 0) {
            out.value(packet.array(), packet.valueFrom(event), packet.valueTo(event));
        } else {
            out.raw("\"\"");
        }
        out.raw(HEADERS);
        headers.write(packet, event);
        out.raw(END_EVENT);
    }

    /** Seconds and a fraction, as Asterisk writes it: {@code 1795298311.123456}. */
    private void sent(AmiPacket packet, int header) {
        long micros = micros(packet.array(), packet.valueFrom(header), packet.valueTo(header));
        if (micros >= 0) {
            out.raw("\",\"sent\":\"").time(sent, micros / MICROS, (int) (micros % MICROS));
        }
    }

    private static long micros(byte[] bytes, int from, int to) {
        long number = 0;
        int decimals = -1;
        for (int i = from; i < to; i++) {
            int octet = bytes[i];
            if (octet == '.' && decimals < 0) {
                decimals = 0;
            } else if (octet < '0' || octet > '9' || number > Long.MAX_VALUE / 100_000_000) {
                return -1; // no time that Asterisk writes
            } else if (decimals < 6) {
                number = number * 10 + octet - '0';
                decimals += decimals < 0 ? 0 : 1;
            }
        }
        if (to == from) {
            return -1;
        }
        for (int i = Math.max(decimals, 0); i < 6; i++) {
            number *= 10;
        }
        return number / MICROS > TimeBytes.LATEST ? -1 : number;
    }

    private void gap(Gap gap) {
        out.raw(",\"from\":\"").time(received, gap.from()).raw("\",\"seconds\":");
        out.raw(BigDecimal.valueOf(gap.length().toMillis(), 3).toPlainString());
        out.raw(",\"reason\":\"").raw(reason(gap.reason())).raw("\",\"dropped\":");
        out.raw(Long.toString(gap.dropped()));
    }

    private static String reason(Gap.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void text(String name, String value) {
        out.raw(",\"").raw(name).raw("\":").value(value);
    }

    /** The time of an instant as these lines write it: UTC, six decimals. */
    public static String time(Instant instant) {
        return new JsonBytes().time(new TimeBytes(), instant).toString();
    }
}

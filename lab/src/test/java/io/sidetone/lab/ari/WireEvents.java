package io.sidetone.lab.ari;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.ari.event.AriEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The events in what a WebSocket has brought, byte by byte as Asterisk sent it. */
record WireEvents(byte[] bytes) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UPGRADED = "HTTP/1.1 101";
    private static final String END_OF_HEADERS = "\r\n\r\n";
    private static final int TEXT = 1;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    /** Whether a WebSocket was opened, maybe after some requests over the same connection. */
    boolean isWebSocket() {
        return latin().contains(UPGRADED);
    }

    /** All whole ones; Asterisk sends each in one frame. */
    List<AriEvent> read() {
        String all = latin();
        int begin = all.indexOf(END_OF_HEADERS, all.indexOf(UPGRADED)) + END_OF_HEADERS.length();
        ByteBuffer wire = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
        List<AriEvent> events = new ArrayList<>();
        while (wire.remaining() >= 2) {
            int opcode = wire.get() & 15;
            long length = length(wire);
            if (length > wire.remaining()) {
                break; // cut off when the line was closed
            }
            byte[] payload = new byte[Math.toIntExact(length)];
            wire.get(payload);
            if (opcode == TEXT) {
                events.add(event(payload));
            }
        }
        return events;
    }

    private static long length(ByteBuffer wire) {
        int length = wire.get() & 127;
        return switch (length) {
            case TWO_BYTES -> wire.getShort() & 0xFFFF;
            case EIGHT_BYTES -> wire.getLong();
            default -> length;
        };
    }

    private static AriEvent event(byte[] payload) {
        try {
            var tree = JSON.readTree(payload);
            return new AriEvent(tree.path("type").asText(), tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String latin() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

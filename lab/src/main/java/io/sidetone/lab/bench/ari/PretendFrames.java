package io.sidetone.lab.bench.ari;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The server's frames of a WebSocket (RFC 6455, section 5.2), none longer than 64 KB. */
final class PretendFrames {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LAST = 128;
    private static final int SHORT = 126;

    private PretendFrames() {}

    /** Writes a message; it may wait in the stream's buffer. */
    static void text(OutputStream out, String message) throws IOException {
        frame(out, TEXT, message.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends what waits. */
    static void flush(OutputStream out) throws IOException {
        synchronized (out) {
            out.flush();
        }
    }

    /** Reads until the client says good-bye or goes. */
    static void answerPings(InputStream from, OutputStream out) throws IOException {
        DataInputStream in = new DataInputStream(from);
        int opcode = 0;
        while (opcode != CLOSE) {
            opcode = in.readUnsignedByte() & 15;
            byte[] payload = payload(in);
            if (opcode == PING) {
                frame(out, PONG, payload);
                flush(out);
            }
        }
    }

    private static byte[] payload(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() & 127;
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int at = 0; at < payload.length; at++) {
            payload[at] ^= mask[at % mask.length];
        }
        return payload;
    }

    private static void frame(OutputStream out, int opcode, byte[] payload) throws IOException {
        synchronized (out) {
            out.write(LAST | opcode);
            if (payload.length < SHORT) {
                out.write(payload.length);
            } else {
                out.write(SHORT);
                out.write(payload.length >> 8);
                out.write(payload.length);
            }
            out.write(payload);
        }
    }
}

package io.sidetone.ari.fake;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The server's end of a WebSocket, frame by frame, so that a test can send what is wrong too. */
public final class WireSocket {

    private static final int TEXT = 1;
    private static final int CONTINUATION = 0;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Socket socket;
    private final OutputStream out;
    private final AtomicInteger pongs = new AtomicInteger();
    private volatile boolean answersPings = true;

    WireSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    /** Sends a whole message. */
    public void text(String message) {
        frame(TEXT, true, bytes(message));
    }

    /** Sends a message in pieces. */
    public void fragments(String... pieces) {
        for (int at = 0; at < pieces.length; at++) {
            frame(at == 0 ? TEXT : CONTINUATION, at == pieces.length - 1, bytes(pieces[at]));
        }
    }

    /** Sends the beginning of a frame and cuts the connection. */
    public void cutInside(String message) {
        var bytes = bytes(message);
        write(header(TEXT, true, bytes.length), bytes, bytes.length / 2);
        cut();
    }

    /** Waits until the client has read all that was sent. */
    public void awaitAllIsRead() throws InterruptedException {
        int known = pongs.get();
        frame(PING, true, new byte[0]);
        Eventually.holds("the client answers", () -> pongs.get() > known);
    }

    /** Says good-bye as Asterisk does. */
    public void close() {
        frame(CLOSE, true, new byte[] {3, (byte) 0xE9});
    }

    /** Ends the connection without a word. */
    public void cut() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on behaves like a peer whose network is gone. */
    public void fallSilent() {
        answersPings = false;
    }

    /** Reads what the client sends, until it goes. */
    void serve() throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        while (true) {
            int opcode = in.readUnsignedByte() & 15;
            int length = in.readUnsignedByte() & 127;
            var mask = in.readNBytes(4);
            var payload = in.readNBytes(length);
            for (int at = 0; at < length; at++) {
                payload[at] ^= mask[at % 4];
            }
            if (opcode == PING && answersPings) {
                frame(PONG, true, payload);
            } else if (opcode == PONG) {
                pongs.incrementAndGet();
            } else if (opcode == CLOSE) {
                return;
            }
        }
    }

    private void frame(int opcode, boolean last, byte[] payload) {
        write(header(opcode, last, payload.length), payload, payload.length);
    }

    private synchronized void write(byte[] header, byte[] payload, int length) {
        try {
            out.write(header);
            out.write(payload, 0, length);
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("the client has gone", e);
        }
    }

    private static byte[] header(int opcode, boolean last, int length) {
        var header = new ByteArrayOutputStream();
        header.write((last ? 128 : 0) | opcode);
        if (length < 126) {
            header.write(length);
        } else if (length < 65536) {
            header.write(126);
            header.write(length >> 8);
            header.write(length);
        } else {
            header.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                header.write((int) ((long) length >> shift));
            }
        }
        return header.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

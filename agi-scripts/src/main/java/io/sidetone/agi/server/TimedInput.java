package io.sidetone.agi.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A socket's input whose reads together have a time limit, so that a trickle gains nothing. */
final class TimedInput extends InputStream {

    private final Socket socket;
    private final InputStream in;
    private final long deadline;
    private boolean limited = true;

    TimedInput(Socket socket, Duration limit) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** From now on a read may take for ever. */
    void unlimited() throws IOException {
        limited = false;
        socket.setSoTimeout(0);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (limited) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new SocketTimeoutException("out of time");
            }
            socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        }
        return in.read(buffer, offset, length);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}

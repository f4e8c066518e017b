package io.sidetone.agi.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A socket's input whose reads together have a time limit, so that a trickle gains nothing. When it
 * passes, {@link DeadlineWatch} closes the socket: a late answer would be taken for another's.
 */
final class TimedInput extends InputStream {

    private static final Logger log = LoggerFactory.getLogger(TimedInput.class);

    private final Socket socket;
    private final InputStream in;
    private long deadline;
    private boolean limited;
    private boolean late;

    TimedInput(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /**
     * From now on reads must end by then.
     *
     * @param by as {@link System#nanoTime}
     */
    synchronized void limited(long by) {
        deadline = by;
        limited = true;
    }

    /** From now on a read may take for ever. */
    synchronized void unlimited() {
        limited = false;
    }

    /** Ends what is late. */
    synchronized void check(long now) {
        if (limited && now - deadline >= 0) {
            late = true;
            try {
                socket.close();
            } catch (IOException failed) {
                log.debug("closing a late connection failed", failed);
            }
        }
    }

    /** Whether there is nothing more to read. */
    boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    /**
     * @throws SocketTimeoutException when the limit passes
     */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException broken) {
            throw isLate() ? new SocketTimeoutException("out of time") : broken;
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    private synchronized boolean isLate() {
        return late;
    }
}

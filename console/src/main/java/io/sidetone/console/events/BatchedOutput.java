package io.sidetone.console.events;

import io.sidetone.console.output.Console;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;

/**
 * Data on its way to standard output, written by a thread of its own: a line goes out at once when
 * nothing is before it, and together with those behind it while the reader is slow. Of a reader who
 * stopped, no more than a limit is held; then {@link #write} waits, and whoever feeds it falls
 * behind.
 */
final class BatchedOutput extends OutputStream {

    /** What a full pipe holds some times over. */
    private static final int MOST = 256 * 1024;

    /** A terminal that was stopped stays stopped; the rest is not worth more. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Console console;
    private final Thread writer;
    private byte[] waiting = new byte[MOST];
    private byte[] spare = new byte[MOST];
    private int length;
    private boolean closed;
    private boolean deserted;
    private boolean done;

    BatchedOutput(Console console) {
        this.console = console;
        this.writer = Thread.ofPlatform().daemon().name("output").start(this::run);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    /** Takes whole lines; waits while there is no room. */
    @Override
    public synchronized void write(byte[] bytes, int from, int count) throws IOException {
        awaitRoom(count);
        if (!isOpen() || count == 0) {
            return;
        }
        if (length + count > waiting.length) {
            waiting = Arrays.copyOf(waiting, length + count);
        }
        System.arraycopy(bytes, from, waiting, length, count);
        if (length == 0) {
            notifyAll();
        }
        length += count;
    }

    /** Whether nobody reads any more. */
    synchronized boolean isDeserted() {
        return deserted;
    }

    /** Ends it; what waits is written unless nobody takes it. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
            awaitEnd(System.nanoTime() + FAREWELL.toNanos());
        }
        if (writer.isAlive()) {
            writer.interrupt();
        }
    }

    /** Lets whoever waits in {@link #write} go on; nothing is taken any more. */
    synchronized void release() {
        closed = true;
        notifyAll();
    }

    private void awaitRoom(int count) throws InterruptedIOException {
        try {
            while (length > 0 && length + count > MOST && isOpen()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("while nobody took the output");
        }
    }

    private boolean isOpen() {
        return !closed && !deserted;
    }

    private void awaitEnd(long end) {
        try {
            for (long left = end - System.nanoTime();
                    !done && left > 0;
                    left = end - System.nanoTime()) {
                wait(Math.max(1, left / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (int count = swap(); count > 0; count = swap()) {
                if (!console.write(spare, 0, count)) {
                    leave();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /** Takes what waits; 0 at the end. */
    private synchronized int swap() throws InterruptedException {
        while (length == 0 && !closed && !deserted) {
            wait();
        }
        if (deserted) {
            return 0;
        }
        var full = waiting;
        waiting = spare.length > MOST ? new byte[MOST] : spare;
        spare = full;
        int count = length;
        length = 0;
        notifyAll();
        return count;
    }

    private synchronized void leave() {
        deserted = true;
        notifyAll();
    }

    private synchronized void end() {
        done = true;
        notifyAll();
    }
}

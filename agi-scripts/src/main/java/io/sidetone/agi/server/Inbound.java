package io.sidetone.agi.server;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.HangupSignal;
import io.sidetone.core.call.HangupWatch;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes in from Asterisk during a call. Whoever waits for an answer reads it: a thread that
 * only reads would cost each call a second stack and each answer a change of threads. Such a
 * listener there is only while somebody watches for the hang-up, so that it is known at once even
 * while the flow is busy with something else.
 */
final class Inbound {

    /** Asterisk writes a line at once: its rest is one packet away, be it sent again. */
    static final Duration REST_OF_LINE = Duration.ofSeconds(2);

    static final String CALLER_LEFT = "the caller has hung up";

    private static final Logger log = LoggerFactory.getLogger(Inbound.class);

    private final String name;
    private final TimedInput in;
    private final LineReader lines;
    private final ReplyReader replies;
    private final Runnable closeSocket;
    private final ReplySlot slot = new ReplySlot();
    private final HangupSignal hangup;

    /** Held by whoever reads. */
    private final ReentrantLock reading = new ReentrantLock();

    private boolean listening;
    private volatile boolean callerLeft;
    private volatile boolean over;

    /**
     * @param name the channel's, for the log
     * @param in what {@code lines} reads from
     * @param closeSocket ends the connection; may be called more than once
     */
    Inbound(String name, TimedInput in, LineReader lines, Runnable closeSocket) {
        this.name = name;
        this.in = in;
        this.lines = lines;
        this.replies = new ReplyReader(lines);
        this.closeSocket = closeSocket;
        this.hangup = new HangupSignal(name);
    }

    /** As {@link AgiConnection#onHangup}. */
    HangupWatch watch(Runnable action) {
        var watch = hangup.watch(action);
        listenIfWatched();
        return watch;
    }

    /**
     * Looks through what has come in already.
     *
     * @throws CallEnded when the caller has left, or the line to Asterisk is lost
     */
    void mustBeThere() throws CallEnded {
        look();
        if (callerLeft) {
            throw new CallEnded(CallEnded.Reason.HANGUP, CALLER_LEFT);
        }
        slot.throwIfEnded();
    }

    /** Reads what has come in already, unless another thread reads anyway. */
    void look() {
        if (!callerLeft && reading.tryLock()) {
            try {
                readWhatIsThere();
            } finally {
                reading.unlock();
            }
        }
    }

    /**
     * A command is about to be sent.
     *
     * @throws CallEnded when no answer can come any more
     */
    void expect() throws CallEnded {
        slot.expect();
    }

    /**
     * Waits for the answer.
     *
     * @return null when none came in time
     * @throws CallEnded when none can come any more
     */
    Incoming.@Nullable Answer await(Duration limit) throws CallEnded, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        do {
            if (reading.tryLock()) {
                // Waiting here is what calls do most of their life, and each frame on the way is
                // kept
                // in memory for each of them: so this is not taken apart further.
                in.limited(deadline);
                try {
                    while (!slot.isFilled() && take(replies.next())) {}
                } catch (IOException stopped) {
                    stopAt(stopped);
                } finally {
                    in.unlimited();
                    reading.unlock();
                    listenIfWatched();
                }
                return slot.take();
            }
            var answer = slot.await(deadline);
            if (answer != null) {
                return answer;
            }
        } while (System.nanoTime() < deadline); // the listener went; now it is ours to read
        return null;
    }

    /** No answer will come any more; the first reason stays. */
    void lose(CallEnded.Reason reason, String text) {
        if (callerLeft && reason == CallEnded.Reason.CONNECTION_LOST) {
            slot.end(CallEnded.Reason.HANGUP, CALLER_LEFT);
        }
        slot.end(reason, text);
        signalHangup();
        closeSocket.run();
    }

    /** Asterisk, or an answer, says that the caller has left. */
    void tellOfHangup() {
        if (!over && !callerLeft) {
            callerLeft = true;
            log.info("{}: {}", name, CALLER_LEFT);
        }
        signalHangup();
    }

    /** The flow has ended: from now on Asterisk's own farewell is no hang-up. */
    void end() {
        over = true;
        slot.end(CallEnded.Reason.CONNECTION_LOST, "the call is over");
    }

    /** Waits until Asterisk has ended its side, no longer than {@code limit}. */
    void awaitEnd(Duration limit) throws IOException, InterruptedException {
        if (!reading.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            return;
        }
        try {
            in.limited(System.nanoTime() + limit.toNanos());
            lines.skipAll();
        } finally {
            reading.unlock();
        }
    }

    private void readWhatIsThere() {
        try {
            while (lines.hasInput() && take(begun())) {}
        } catch (IOException stopped) {
            stopAt(stopped);
        }
    }

    /** The line whose first bytes have come. */
    private Incoming begun() throws IOException {
        in.limited(System.nanoTime() + REST_OF_LINE.toNanos());
        try {
            return replies.next();
        } catch (SocketTimeoutException late) {
            throw new ProtocolBroken(
                    "the rest of a line did not come within " + REST_OF_LINE.toMillis() + " ms");
        } finally {
            in.unlimited();
        }
    }

    private synchronized void listenIfWatched() {
        if (!listening && hangup.isWatched() && !slot.hasEnded()) {
            listening = true;
            Thread.ofVirtual().name("agi-listener").start(this::listen);
        }
    }

    private void listen() {
        reading.lock();
        try {
            while (hangup.isWatched() && take(replies.next())) {}
        } catch (IOException stopped) {
            stopAt(stopped);
        } finally {
            reading.unlock();
            stoppedListening();
        }
    }

    private void stoppedListening() {
        synchronized (this) {
            listening = false;
        }
        slot.wake();
        listenIfWatched(); // somebody may have come in between
    }

    private void stopAt(IOException reason) {
        switch (reason) {
            case SocketTimeoutException late ->
                    log.trace("{}: nothing more came in time", name, late);
            case ProtocolBroken broken -> {
                log.warn("{}: {}", name, broken.getMessage());
                lose(CallEnded.Reason.PROTOCOL, String.valueOf(broken.getMessage()));
            }
            default -> lose(CallEnded.Reason.CONNECTION_LOST, "the connection to Asterisk broke");
        }
    }

    private boolean take(Incoming incoming) throws ProtocolBroken {
        switch (incoming) {
            case Incoming.Trying _ -> log.trace("{}: Asterisk is still at it", name);
            case Incoming.Hangup _ -> tellOfHangup();
            case Incoming.Answer answer -> put(answer);
            case Incoming.End _ -> {
                lose(CallEnded.Reason.CONNECTION_LOST, "Asterisk closed the connection");
                return false;
            }
        }
        return true;
    }

    private void put(Incoming.Answer answer) throws ProtocolBroken {
        if (!slot.put(answer)) {
            throw new ProtocolBroken("an answer came to no command: " + answer);
        }
    }

    /** Once the flow is over, Asterisk's own farewell looks like a hang-up; it is none. */
    private void signalHangup() {
        if (!over) {
            hangup.give();
        }
    }
}

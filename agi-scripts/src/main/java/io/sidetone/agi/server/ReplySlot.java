package io.sidetone.agi.server;

import io.sidetone.core.call.CallEnded;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Hands the answer to the one command under way from the reading thread to the flow's. */
final class ReplySlot {

    private boolean expecting;
    private Incoming.@Nullable Answer answer;
    private CallEnded.@Nullable Reason endReason;
    private String endText = "";

    /**
     * A command is about to be sent.
     *
     * @throws CallEnded when no answer can come any more
     */
    synchronized void expect() throws CallEnded {
        throwIfEnded();
        expecting = true;
    }

    /**
     * Takes an answer.
     *
     * @return false when no command waits for one
     */
    synchronized boolean put(Incoming.Answer arrived) {
        if (!expecting || answer != null) {
            return false;
        }
        answer = arrived;
        notifyAll();
        return true;
    }

    /** No answer will come any more; the first reason stays. */
    synchronized void end(CallEnded.Reason reason, String text) {
        if (endReason == null) {
            endReason = reason;
            endText = text;
            notifyAll();
        }
    }

    /**
     * Waits for the answer.
     *
     * @return null when none came in time
     * @throws CallEnded when none can come any more
     */
    synchronized Incoming.@Nullable Answer await(Duration limit)
            throws CallEnded, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (answer == null) {
            throwIfEnded();
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
        }
        var taken = answer;
        answer = null;
        expecting = false;
        return taken;
    }

    /**
     * @throws CallEnded when no answer can come any more
     */
    synchronized void throwIfEnded() throws CallEnded {
        if (endReason != null) {
            throw new CallEnded(endReason, endText);
        }
    }
}

package io.sidetone.agi.server;

import io.sidetone.core.call.CallEnded;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Hands the answer to the one command under way from the reading thread to the flow's. */
final class ReplySlot {

    private boolean expecting;
    private Incoming.@Nullable Answer answer;
    private CallEnded.@Nullable Reason endReason;
    private String endText = "";
    private boolean woken;

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

    /** Whether there is an answer to take, or none can come any more. */
    synchronized boolean isFilled() {
        return answer != null || endReason != null;
    }

    /** Whether no answer can come any more. */
    synchronized boolean hasEnded() {
        return endReason != null;
    }

    /** Nobody reads any more: whoever awaits the answer must read it. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /**
     * Takes the answer, if there is one.
     *
     * @throws CallEnded when there is none and none can come any more
     */
    synchronized Incoming.@Nullable Answer take() throws CallEnded {
        if (answer == null) {
            throwIfEnded();
            return null;
        }
        var taken = answer;
        answer = null;
        expecting = false;
        return taken;
    }

    /**
     * Waits for the answer that another thread reads.
     *
     * @param deadline as {@link System#nanoTime}
     * @return null when none came by then, or nobody reads any more
     * @throws CallEnded when none can come any more
     */
    synchronized Incoming.@Nullable Answer await(long deadline)
            throws CallEnded, InterruptedException {
        while (!isFilled() && !woken) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
        }
        woken = false;
        return take();
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

package io.sidetone.ari.call;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.tools.RestException;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.log.LogText;
import java.util.concurrent.TimeoutException;

/**
 * Asks Asterisk for a call, and says what an answer means to it. What needs the caller is asked by
 * {@link #toCaller}, what may be gone by {@link #ifThere}.
 */
final class Requests {

    private static final int NOT_FOUND = 404;

    /** The channel is not in our application any more. */
    private static final int CONFLICT = 409;

    /** The channel is just being hung up. */
    private static final int NOT_NOW = 412;

    private final ARI ari;
    private final CallNews news;

    Requests(ARI ari, CallNews news) {
        this.ari = ari;
        this.news = news;
    }

    /** One request in ari4java's words. */
    @FunctionalInterface
    interface Request {
        void send(ARI ari) throws RestException;
    }

    /**
     * Asks for what needs the caller.
     *
     * @throws CallEnded when the caller has left, or Asterisk cannot be asked
     */
    void toCaller(Request request) throws CallEnded {
        news.mustBeThere();
        if (!ifThere(request)) {
            // Their own event may be a moment behind this answer.
            news.callerLeft();
            news.mustBeThere();
        }
    }

    /**
     * Asks for something that may be over already.
     *
     * @return false when it is, or the channel is
     * @throws CallEnded when Asterisk cannot be asked
     */
    boolean ifThere(Request request) throws CallEnded {
        try {
            request.send(ari);
            return true;
        } catch (RestException refused) {
            if (isGone(refused)) {
                return false;
            }
            throw ended(refused);
        }
    }

    /**
     * Asks for something whose refusal means something of its own.
     *
     * @throws RestException as ARI answers
     */
    void plainly(Request request) throws RestException {
        request.send(ari);
    }

    /** Whether an answer says that there is no such thing, or not in our hands. */
    static boolean isGone(RestException refused) {
        int status = refused.getCode();
        return status == NOT_FOUND || status == CONFLICT || status == NOT_NOW;
    }

    /** Why the call ends when Asterisk answers so, or not at all. */
    static CallEnded ended(RestException refused) {
        if (refused.getCode() != 0) {
            return new CallEnded(
                    CallEnded.Reason.PROTOCOL,
                    "ARI answered %d: %s".formatted(refused.getCode(), text(refused)));
        }
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return new CallEnded(CallEnded.Reason.DEADLINE, text(refused));
            }
        }
        return new CallEnded(CallEnded.Reason.CONNECTION_LOST, text(refused));
    }

    private static String text(RestException refused) {
        return LogText.safe(String.valueOf(refused.getMessage()));
    }
}

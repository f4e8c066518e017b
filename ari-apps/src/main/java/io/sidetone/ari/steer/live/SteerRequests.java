package io.sidetone.ari.steer.live;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.generated.models.Channel;
import ch.loway.oss.ari4java.tools.RestException;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.log.LogText;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Asterisk for what a steered call wants, and says what an answer means to it. */
final class SteerRequests {

    private static final Logger log = LoggerFactory.getLogger(SteerRequests.class);

    private final ARI ari;

    SteerRequests(ARI ari) {
        this.ari = ari;
    }

    /** One request in ari4java's words. */
    @FunctionalInterface
    interface Request {
        void send(ARI ari) throws RestException;
    }

    /** One question in ari4java's words. */
    @FunctionalInterface
    interface Question<T> {
        T ask(ARI ari) throws RestException;
    }

    /**
     * Asks for something that may be over already, or refused.
     *
     * @return whether Asterisk does it
     * @throws CallEnded when Asterisk cannot be asked
     */
    boolean done(Request request) throws CallEnded {
        try {
            request.send(ari);
            return true;
        } catch (RestException refused) {
            if (refused.getCode() == 0) {
                throw unreachable(refused);
            }
            log.debug("ARI answered {}: {}", refused.getCode(), text(refused));
            return false;
        }
    }

    /**
     * Asks for something that nobody waits for; when it cannot be had, there is a line in the log.
     */
    void tell(String what, Request request) {
        try {
            done(request);
        } catch (CallEnded unreachable) {
            log.warn("{}: {}", what, unreachable.getMessage());
        }
    }

    /**
     * Asks what is answered.
     *
     * @throws RestException as ARI answers; code 0 when it cannot be reached
     */
    <T> T answer(Question<T> question) throws RestException {
        return question.ask(ari);
    }

    /** Hangs up a channel, if it is there, with a cause of ITU-T Q.850. */
    void hangUp(String channelId, int cause) {
        tell(
                "a channel cannot be hung up",
                it ->
                        it.channels()
                                .hangup(channelId)
                                .setReason_code(Integer.toString(cause))
                                .execute());
    }

    /** The names of all channels; none when Asterisk cannot be asked. */
    List<String> channelNames() {
        try {
            return ari.channels().list().execute().stream().map(Channel::getName).toList();
        } catch (RestException unknown) {
            log.warn("the list of channels: {}", text(unknown));
            return List.of();
        }
    }

    static CallEnded unreachable(RestException failed) {
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return new CallEnded(CallEnded.Reason.DEADLINE, text(failed));
            }
        }
        return new CallEnded(CallEnded.Reason.CONNECTION_LOST, text(failed));
    }

    static String text(RestException refused) {
        return LogText.safe(String.valueOf(refused.getMessage()));
    }
}

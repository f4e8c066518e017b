package io.sidetone.agi.server;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a caller for whom there is no place that all circuits are busy. */
final class BusySession {

    /** One of Asterisk's core sounds. */
    private static final String SOUND = "all-circuits-busy-now";

    /** The sound lasts two seconds; a caller on a bad line may need some more. */
    private static final Duration SOUND_LIMIT = Duration.ofSeconds(15);

    /** A channel is answered within milliseconds. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(BusySession.class);

    /** Serves the connection to its end; closes it. */
    void serve(AgiConnection connection) {
        try (connection) {
            log.warn("{}: refused, all places are taken", connection.name());
            speak(connection);
        }
    }

    private static void speak(AgiConnection connection) {
        try {
            connection.command(
                    "SET VARIABLE " + CallFlow.RESULT + " BUSY", CallSession.SET_VARIABLE_LIMIT);
            connection.command("ANSWER", ANSWER_LIMIT);
            connection.command("STREAM FILE " + SOUND + " \"\"", SOUND_LIMIT);
        } catch (CallEnded ended) {
            log.info("{}: {}", connection.name(), ended.getMessage());
        }
    }
}

package io.sidetone.core.cdr;

import java.time.Instant;
import java.util.Optional;

/**
 * One leg of a recorded call: a channel that Sidetone has called.
 *
 * @param channelId Asterisk's unique id
 * @param to what was dialled, {@code PJSIP/kitchen}
 * @param began when it was dialled
 * @param answered when it was answered; empty when it was not
 * @param ended when it ended; empty while it goes on
 * @param cause ITU-T Q.850 cause of its end; 0 when there is none to tell
 * @param result how it ended, in words: {@code answered elsewhere}, {@code redirected to 999, which
 *     was ignored}
 */
public record LegRecord(
        String channelId,
        String to,
        Instant began,
        Optional<Instant> answered,
        Optional<Instant> ended,
        int cause,
        String result) {}

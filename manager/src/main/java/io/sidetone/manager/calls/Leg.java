package io.sidetone.manager.calls;

import java.time.Instant;
import java.util.Optional;

/**
 * A channel of a call, as it is or was. All text is Asterisk's, any characters, at most 200 of
 * them.
 *
 * @param channel its present name
 * @param uniqueId its name for ever
 * @param state as Asterisk calls it: {@code Ring}, {@code Ringing}, {@code Up}, {@code Down}
 * @param number of who is at this end; empty when unknown
 * @param name of who is at this end; empty when unknown
 * @param connectedNumber of who is at the other end; empty when unknown
 * @param connectedName of who is at the other end; empty when unknown
 * @param exten where in the dialplan it began: what was dialled
 * @param application what the dialplan does with it; empty when unknown
 * @param codec such as {@code ulaw}; empty until Asterisk was asked
 * @param bridge id of the bridge that it is in; empty when in none
 * @param began also when it began before it was known, from the age that Asterisk told
 * @param answered empty before, and when that was before it was known
 * @param ended empty while it lives
 */
public record Leg(
        String channel,
        String uniqueId,
        String state,
        String number,
        String name,
        String connectedNumber,
        String connectedName,
        String exten,
        String application,
        String codec,
        String bridge,
        boolean isOnHold,
        Instant began,
        Optional<Instant> answered,
        Optional<Instant> ended,
        HangUpCause cause) {

    /** Whether it lives. */
    public boolean isAlive() {
        return ended.isEmpty();
    }

    /** Whether it was answered, or is the PBX's own end. */
    public boolean isUp() {
        return state.equals("Up");
    }

    /** Whether it only ties parts of the dialplan together: one end of a Local channel. */
    public boolean isLocal() {
        return channel.startsWith("Local/");
    }
}

package io.sidetone.ari.steer;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A caller and everybody who is called on their behalf. All of it is told in one row, in Asterisk's
 * order, by {@link #next}. Used by the flow's thread; {@link #end} and the legs' own {@link
 * Leg#call} by any.
 */
public interface SteeredCall {

    /** The caller as a person meets them: prompts, digits, recordings, variables. */
    Call caller();

    /** The caller's channel, such as {@code PJSIP/front-door-00000012}; hostile input. */
    String channelName();

    /**
     * Makes a channel and has it ring; returns at once. Nothing of what becomes of it is missed:
     * its events are subscribed to before it exists. Redirections (SIP 3xx) are never followed.
     *
     * @return the leg; when it cannot be had at all, {@link LegNews.Ended} follows at once
     * @throws CallEnded when Asterisk cannot be asked
     */
    Leg dial(DialRequest request) throws CallEnded;

    /**
     * What happens next. A caller who leaves is news, and no exception.
     *
     * @param limit {@link LegNews.Silence} comes when nothing happens for so long
     * @throws CallEnded when no more can be known of this call
     */
    LegNews next(Duration limit) throws CallEnded;

    /** Lets the caller hear something from Asterisk that goes on by itself. */
    void indicate(Indication indication) throws CallEnded;

    /**
     * Lets the caller and a leg hear each other, before it has answered too (early media). Answers
     * the caller if the leg is up. All other legs stay as they are. Who was joined before is let go
     * of, and hung up.
     *
     * @throws CallEnded when the caller has left, or Asterisk cannot be asked
     */
    void join(Leg leg) throws CallEnded;

    /** Hangs up a leg; does nothing when it has ended. */
    void end(Leg leg, LegEnd reason);

    /**
     * Sends keys to a channel as DTMF, such as a door station's code for its opener.
     *
     * @param leg to whom; empty for the caller
     * @param keys out of {@code 0123456789*#ABCD}
     */
    void sendKeys(Optional<Leg> leg, String keys) throws CallEnded;

    /**
     * The contacts of an endpoint, one dial string each ({@code PJSIP_DIAL_CONTACTS}); the endpoint
     * itself when it is none of PJSIP's or has none.
     *
     * @param endpoint such as {@code PJSIP/kitchen}
     */
    List<String> contacts(String endpoint);

    /** The names of all channels that Asterisk has now; empty when it cannot be asked. */
    List<String> channelNames();

    /**
     * Hangs up the caller with a cause, which decides the tone that their telephone plays.
     *
     * @param cause ITU-T Q.850: 17 busy, 34 no circuit, 1 no such number
     */
    void hangUpCaller(int cause);
}

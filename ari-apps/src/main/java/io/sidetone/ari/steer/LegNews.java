package io.sidetone.ari.steer;

import io.sidetone.core.call.Dtmf;

/** What happens to a caller and the legs that were called, in Asterisk's order. */
public sealed interface LegNews {

    /** It rings there (SIP 180). */
    record Ringing(Leg leg) implements LegNews {}

    /** There is something to hear before the answer (SIP 183). */
    record Progress(Leg leg) implements LegNews {}

    /** It was answered. */
    record Answered(Leg leg) implements LegNews {}

    /**
     * It wants to be called elsewhere (SIP 3xx), which is not done: the leg has ended.
     *
     * @param to where, as far as Asterisk says; hostile text, may be empty
     */
    record Redirected(Leg leg, String to, HangupCause cause) implements LegNews {}

    /** It has ended, answered before or not. The last news of a leg. */
    record Ended(Leg leg, HangupCause cause) implements LegNews {}

    /** A key was pressed there. */
    record Key(Leg leg, Dtmf key) implements LegNews {}

    /** The caller has pressed a key. */
    record CallerKey(Dtmf key) implements LegNews {}

    /** The caller has hung up, or is ours no more. Comes once. */
    record CallerLeft() implements LegNews {}

    /** Nothing happened. */
    record Silence() implements LegNews {}
}

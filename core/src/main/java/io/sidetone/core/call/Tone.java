package io.sidetone.core.call;

/** What a caller hears where there is nothing to say, never silence. */
public enum Tone {
    /** "Speak now": one short tone. */
    RECORD,
    /** "Please hold, this is being done": a soft pulse until the work ends. */
    WORKING,
    /** Stands in for a prompt that cannot be spoken: two short tones, "it is your turn". */
    ATTENTION,
    /** "That did not work": three falling tones. */
    TROUBLE
}

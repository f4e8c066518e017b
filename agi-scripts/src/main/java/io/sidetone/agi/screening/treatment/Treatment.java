package io.sidetone.agi.screening.treatment;

/** What a caller meets whom no telephone rings for. */
public enum Treatment {
    /** The line goes dead. */
    HANG_UP,
    /** "Number not in service": the special information tones of ITU-T E.180. */
    NOT_IN_SERVICE,
    /** The same as North America says it for an intercepted number (GR-1162). */
    INTERCEPT,
    /** The same as North America says it for a vacant code. */
    VACANT,
    /** Somebody who seems to listen, and does not, until the robot has had enough. */
    TARPIT,
    /** They may speak; what they say goes to the owner by e-mail. */
    LET_SPEAK,
    /** The dialplan's voicemail. */
    VOICEMAIL,
    /** A random code must be keyed, then comes the menu. */
    CHALLENGE,
    /** The menu. */
    MENU
}

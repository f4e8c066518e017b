package io.sidetone.ari.steer;

/** What Asterisk lets a caller hear by itself. */
public enum Indication {

    /** Ringing (SIP 180, or the tone when answered already). */
    RINGING,

    /** The busy tone of the country. */
    BUSY,

    /** The congestion tone of the country. */
    CONGESTION,

    /** Nothing any more. */
    NONE
}

package io.sidetone.core.cdr;

/** What became of a recorded call. */
public enum CallEnding {

    /** It has not ended yet, or Sidetone has not seen its end. */
    GOES_ON,

    /** Somebody answered. */
    ANSWERED,

    /** Nobody did. */
    NO_ANSWER,

    /** All who were called were busy. */
    BUSY,

    /** The caller hung up before anybody answered. */
    CALLER_LEFT,

    /** Not allowed. */
    REFUSED,

    /** No trunk, no such number, or a fault. */
    FAILED
}

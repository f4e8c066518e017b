package io.sidetone.core.trunk.guard;

/** What the guard says to digits that were keyed as a PIN. */
public enum PinAnswer {

    /** The call may go out. */
    RIGHT,

    /** It was wrong; the caller may try again. */
    WRONG,

    /** Too many were wrong: no PIN is taken from this caller now, the right one neither. */
    LOCKED,

    /** This caller has no PIN. */
    NONE
}

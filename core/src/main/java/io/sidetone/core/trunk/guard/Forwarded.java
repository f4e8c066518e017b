package io.sidetone.core.trunk.guard;

/** What becomes of calls that a telephone forwards by itself. */
public enum Forwarded {

    /** They do not go out. */
    REFUSE,

    /** As if somebody dialled on that telephone; whatever needs the PIN does not go out. */
    AS_CALLER
}

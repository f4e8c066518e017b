package io.sidetone.core.number;

/**
 * Where a number comes from, which decides what it may mean. Only what comes from inside can be an
 * extension of the house.
 */
public enum Origin {

    /** The caller ID of a call that came in over a trunk: whatever somebody chose to send. */
    OUTSIDE,

    /** The caller ID of a call from a telephone of the house. */
    INSIDE,

    /** What was dialled on a telephone of the house. */
    DIALLED,

    /** What the owner wrote, in the configuration or on the command line. */
    WRITTEN
}

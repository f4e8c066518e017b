package io.sidetone.core.trunk;

/** Whom a trunk reaches. */
public enum TrunkKind {

    /** Telephone numbers. */
    NUMBER,

    /** SIP users by their names. */
    USER,

    /** Both. */
    BOTH;

    boolean takesNumbers() {
        return this != USER;
    }

    boolean takesUsers() {
        return this != NUMBER;
    }
}

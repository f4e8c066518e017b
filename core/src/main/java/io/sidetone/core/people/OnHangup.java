package io.sidetone.core.people;

/** What becomes of a message when its sender hangs up without confirming it. */
public enum OnHangup {
    SEND,
    DISCARD
}

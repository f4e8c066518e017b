package io.sidetone.core.outbox;

/** What becomes of a message whose caller hangs up before saying so. */
public enum OnHangup {
    /** It is sent: whoever spoke wanted to be heard. */
    SEND,
    /** It is thrown away: this sender wants to confirm each message. */
    DISCARD
}

package io.sidetone.manager.mailbox;

/**
 * How many messages a mailbox holds.
 *
 * @param unheard nobody has listened to yet, urgent ones among them: what {@code voicemail show
 *     users} calls {@code NewMsg} and the event MessageWaiting {@code New}
 * @param old somebody has listened to
 * @param urgent of the unheard, those that the caller has marked as urgent
 */
public record MessageCount(int unheard, int old, int urgent) {

    /** An empty mailbox. */
    public static final MessageCount NONE = new MessageCount(0, 0, 0);

    /** Negative numbers are none; no more are urgent than are unheard. */
    public MessageCount {
        unheard = Math.max(0, unheard);
        old = Math.max(0, old);
        urgent = Math.clamp(urgent, 0, unheard);
    }

    /** The two together. */
    public MessageCount plus(MessageCount other) {
        return new MessageCount(unheard + other.unheard, old + other.old, urgent + other.urgent);
    }
}

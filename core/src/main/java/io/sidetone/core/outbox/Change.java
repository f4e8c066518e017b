package io.sidetone.core.outbox;

/** What came of the owner's wish to change a message. */
public sealed interface Change {

    /** It is done; this is the message now, or as it was before it was discarded. */
    record Done(StoredMessage message) implements Change {}

    /** Somebody works on the message this moment, such as the sender; try again in a moment. */
    record Busy(StoredMessage message) implements Change {}

    /** The message is not in a state for that. */
    record NotPossible(StoredMessage message, String why) implements Change {}

    /** There is no such message. */
    record Missing(String id) implements Change {}
}

package io.sidetone.core.outbox;

/** What can be told to a caller about a message. */
public enum DeliveryState {
    /** Not every recipient was tried yet. */
    QUEUED,
    /** Every recipient was tried, at least one is tried again later. */
    DELAYED,
    /** Every recipient has it. */
    DELIVERED,
    /** At least one recipient will not get it. */
    REFUSED,
    /** The owner holds it back. */
    HELD,
    /** There is no such message, or it is still a draft. */
    UNKNOWN
}

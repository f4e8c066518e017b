package io.sidetone.core.outbox;

/** What came of handing a message to the mail server for one recipient. */
public sealed interface DeliveryResult {

    /** The server's words, or what went wrong on the way to it; one line. */
    String serverSaid();

    /** The server answers for it from now on. */
    record Accepted(String serverSaid) implements DeliveryResult {}

    /** Not now: the server or the way to it is out of order, or it said 4xx (RFC 5321, 4.2.1). */
    record TryLater(String serverSaid) implements DeliveryResult {}

    /** Never: the server will not take this message for this recipient. */
    record Refused(String serverSaid) implements DeliveryResult {}
}

package io.sidetone.core.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the delivery to one recipient got.
 *
 * @param recipient who
 * @param status whether it is over, and how
 * @param attempts how often it was tried
 * @param serverSaid the last answer of the mail server, or what went wrong; empty before the first
 *     attempt; hostile text, one line
 * @param last when it was last tried
 */
public record Delivery(
        Recipient recipient,
        Status status,
        int attempts,
        String serverSaid,
        Optional<Instant> last) {

    /** Whether a delivery is over. */
    public enum Status {
        PENDING,
        DELIVERED,
        FAILED
    }

    static Delivery pending(Recipient recipient) {
        return new Delivery(recipient, Status.PENDING, 0, "", Optional.empty());
    }

    boolean isPending() {
        return status == Status.PENDING;
    }

    Delivery after(DeliveryResult result, Instant now) {
        return new Delivery(
                recipient,
                switch (result) {
                    case DeliveryResult.Accepted _ -> Status.DELIVERED;
                    case DeliveryResult.TryLater _ -> Status.PENDING;
                    case DeliveryResult.Refused _ -> Status.FAILED;
                },
                attempts + 1,
                result.serverSaid(),
                Optional.of(now));
    }

    Delivery givenUp(String why) {
        return new Delivery(recipient, Status.FAILED, attempts, why, last);
    }

    Delivery retried() {
        return status == Status.FAILED
                ? new Delivery(recipient, Status.PENDING, 0, serverSaid, last)
                : this;
    }
}

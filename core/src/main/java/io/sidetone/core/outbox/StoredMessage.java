package io.sidetone.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as it lay in the spool when it was read.
 *
 * @param state the directory it lay in
 * @param journal all else
 */
public record StoredMessage(MessageState state, Journal journal) {

    public String id() {
        return journal.id();
    }

    /** The {@code Message-ID}, with its angle brackets. */
    public String messageId() {
        return journal.messageId();
    }

    /** When the caller began it. */
    public Instant created() {
        return journal.created();
    }

    public Envelope envelope() {
        return journal.envelope();
    }

    public List<Delivery> deliveries() {
        return journal.deliveries();
    }

    /** How long the recording plays; zero in a draft. */
    public Duration length() {
        return journal.audio().map(Journal.Audio::length).orElse(Duration.ZERO);
    }

    /** When the last recipient was last tried. */
    public Optional<Instant> lastAttempt() {
        return deliveries().stream().flatMap(each -> each.last().stream()).max(Instant::compareTo);
    }

    /** The state in words for a caller. */
    public DeliveryState deliveryState() {
        return switch (state) {
            case DRAFT -> DeliveryState.UNKNOWN;
            case HELD -> DeliveryState.HELD;
            case SENT -> DeliveryState.DELIVERED;
            case DEAD -> DeliveryState.REFUSED;
            case QUEUED -> queuedState();
        };
    }

    private DeliveryState queuedState() {
        var untried = deliveries().stream().anyMatch(each -> each.attempts() == 0);
        if (untried) {
            return DeliveryState.QUEUED;
        }
        return switch (journal.stateByDeliveries()) {
            case SENT -> DeliveryState.DELIVERED;
            case DEAD -> DeliveryState.REFUSED;
            case DRAFT, QUEUED, HELD -> DeliveryState.DELAYED;
        };
    }
}

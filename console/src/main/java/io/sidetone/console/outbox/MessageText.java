package io.sidetone.console.outbox;

import io.sidetone.core.outbox.Delivery;
import io.sidetone.core.outbox.MessageState;
import io.sidetone.core.outbox.StoredMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The parts of a message as a person reads them. */
final class MessageText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private MessageText() {}

    /** {@code 2:05}, minutes and seconds. */
    static String length(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The end of the id, which is enough to name the message. */
    static String shortId(StoredMessage message) {
        return message.id().substring(message.id().lastIndexOf('-') + 1);
    }

    /** What matters most of what the mail server said: about one who does not have it. */
    static String serverSaid(StoredMessage message) {
        return message.deliveries().stream()
                .filter(each -> each.status() != Delivery.Status.DELIVERED)
                .map(Delivery::serverSaid)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElseGet(() -> message.deliveries().getFirst().serverSaid());
    }

    /** When it is tried next; empty unless it is queued. */
    static Optional<Instant> nextAttempt(StoredMessage message) {
        return message.state() == MessageState.QUEUED
                ? Optional.of(message.journal().nextAttempt())
                : Optional.empty();
    }
}

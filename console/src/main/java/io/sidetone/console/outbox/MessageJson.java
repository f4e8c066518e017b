package io.sidetone.console.outbox;

import io.sidetone.core.outbox.AttachedPicture;
import io.sidetone.core.outbox.Delivery;
import io.sidetone.core.outbox.Journal;
import io.sidetone.core.outbox.StoredMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message in JSON.
 *
 * @param state {@code draft}, {@code queued}, {@code held}, {@code sent} or {@code dead}
 * @param created when the caller began to speak
 * @param length how long the recording plays; zero in a draft
 * @param sound how much of it is sound
 * @param nextAttempt when it is tried again; null unless it is queued
 * @param audio where the recording lies; there is none in a draft
 * @param picture where the camera's picture lies; null when there is none
 */
record MessageJson(
        String id,
        String state,
        String messageId,
        String feature,
        String code,
        Instant created,
        From from,
        Duration length,
        Duration sound,
        int attempts,
        @Nullable Instant nextAttempt,
        List<To> to,
        String audio,
        @Nullable String picture) {

    /** The sender in JSON. */
    record From(String key, String name, @Nullable String mail, String callerId) {}

    /**
     * A recipient in JSON.
     *
     * @param status {@code pending}, {@code delivered} or {@code failed}
     * @param last when it was last tried; null before
     */
    record To(
            String name,
            String mail,
            String status,
            int attempts,
            @Nullable Instant last,
            String serverSaid) {

        static To from(Delivery delivery) {
            return new To(
                    delivery.recipient().name(),
                    delivery.recipient().mail(),
                    lower(delivery.status()),
                    delivery.attempts(),
                    delivery.last().orElse(null),
                    delivery.serverSaid());
        }
    }

    static MessageJson from(StoredMessage message, Path audio) {
        var journal = message.journal();
        var envelope = message.envelope();
        var sender = envelope.sender();
        return new MessageJson(
                message.id(),
                lower(message.state()),
                message.messageId(),
                envelope.feature(),
                envelope.code(),
                message.created(),
                new From(
                        sender.key(), sender.name(), sender.mail().orElse(null), sender.callerId()),
                message.length(),
                journal.audio().map(Journal.Audio::sound).orElse(Duration.ZERO),
                journal.attempts(),
                MessageText.nextAttempt(message).orElse(null),
                message.deliveries().stream().map(To::from).toList(),
                audio.toString(),
                AttachedPicture.beside(audio).map(it -> it.file().toString()).orElse(null));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

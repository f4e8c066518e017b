package io.sidetone.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The content of a {@code message.json}: all that is known of a message but its state, which is the
 * directory it lies in.
 *
 * @param version of this format; {@value #VERSION}
 * @param id the message's id; flat, sortable by time, not to be guessed
 * @param messageId its {@code Message-ID} (RFC 5322, 3.6.4), fixed so that a duplicate is
 *     recognised
 * @param created when the draft was begun
 * @param envelope from whom and to whom
 * @param confirmed whether the sender said "send"
 * @param takes the recordings in the order they were made
 * @param audio the finished recording; empty in a draft
 * @param deliveries one for each recipient
 * @param attempts rounds of delivery so far
 * @param queued when the present rounds of delivery began; the time of giving up counts from here
 * @param nextAttempt not before this is it tried again
 */
public record Journal(
        int version,
        String id,
        String messageId,
        Instant created,
        Envelope envelope,
        boolean confirmed,
        List<TakeRecord> takes,
        Optional<Audio> audio,
        List<Delivery> deliveries,
        int attempts,
        Instant queued,
        Instant nextAttempt) {

    /** The version this Sidetone writes, and the newest it reads. */
    public static final int VERSION = 1;

    /**
     * What the finished recording is.
     *
     * @param length how long it plays
     * @param sound how much of that is sound
     */
    public record Audio(Duration length, Duration sound) {}

    public Journal {
        takes = List.copyOf(takes);
        deliveries = List.copyOf(deliveries);
    }

    static Journal begun(String id, String messageIdHost, Instant now, Envelope envelope) {
        return new Journal(
                VERSION,
                id,
                "<" + id + "@" + messageIdHost + ">",
                now,
                envelope,
                false,
                List.of(),
                Optional.empty(),
                envelope.recipients().stream().map(Delivery::pending).toList(),
                0,
                now,
                now);
    }

    Journal confirm() {
        return with(true, takes, audio, deliveries, attempts, queued, nextAttempt);
    }

    Journal withTake(TakeRecord changed) {
        var all = new ArrayList<>(takes);
        all.removeIf(take -> take.take().number() == changed.take().number());
        all.add(changed.take().number() - 1, changed);
        return with(confirmed, all, audio, deliveries, attempts, queued, nextAttempt);
    }

    /** Whether the PBX holds recordings that could not be pulled yet. */
    boolean hasUncollected() {
        return takes.stream().anyMatch(take -> take.recorded() && !take.isComplete());
    }

    Journal assembled(Audio finished, Instant now) {
        return with(confirmed, takes, Optional.of(finished), deliveries, attempts, now, now);
    }

    Journal withDelivery(int index, Delivery changed) {
        var all = new ArrayList<>(deliveries);
        all.set(index, changed);
        return with(confirmed, takes, audio, all, attempts, queued, nextAttempt);
    }

    Journal withDeliveries(UnaryOperator<Delivery> change) {
        return with(
                confirmed,
                takes,
                audio,
                deliveries.stream().map(change).toList(),
                attempts,
                queued,
                nextAttempt);
    }

    Journal afterRound(Instant next) {
        return with(confirmed, takes, audio, deliveries, attempts + 1, queued, next);
    }

    /** As if it had just been queued, for every recipient who does not have it yet. */
    Journal retried(Instant now) {
        var pending = deliveries.stream().map(Delivery::retried).toList();
        return with(confirmed, takes, audio, pending, 0, now, now);
    }

    boolean hasPending() {
        return deliveries.stream().anyMatch(Delivery::isPending);
    }

    /** Where a message with these deliveries belongs once it is out of the draft. */
    MessageState stateByDeliveries() {
        if (hasPending()) {
            return MessageState.QUEUED;
        }
        return deliveries.stream().allMatch(each -> each.status() == Delivery.Status.DELIVERED)
                ? MessageState.SENT
                : MessageState.DEAD;
    }

    private Journal with(
            boolean newConfirmed,
            List<TakeRecord> newTakes,
            Optional<Audio> newAudio,
            List<Delivery> newDeliveries,
            int newAttempts,
            Instant newQueued,
            Instant newNextAttempt) {
        return new Journal(
                version,
                id,
                messageId,
                created,
                envelope,
                newConfirmed,
                newTakes,
                newAudio,
                newDeliveries,
                newAttempts,
                newQueued,
                newNextAttempt);
    }
}

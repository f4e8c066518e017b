package io.sidetone.core.outbox;

import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a message once with each recipient who does not have it yet, all at the same time. */
final class DeliveryRound {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);

    private final SpoolParts parts;
    private final Mailer mailer;
    private final RetryPlan plan;
    private final Lanes lanes;

    /**
     * What the mail server answered while the disk could not be written. Without it a full disk
     * would mean the same mail again and again.
     */
    private final Map<String, Journal> unsaved = new ConcurrentHashMap<>();

    DeliveryRound(SpoolParts parts, Mailer mailer, RetryPlan plan, Lanes lanes) {
        this.parts = parts;
        this.mailer = mailer;
        this.plan = plan;
        this.lanes = lanes;
    }

    /**
     * Does the round if the message is still in the queue and due.
     *
     * @param place for the first conversation
     * @return whether anything was done
     * @throws IOException when the disk fails; the message stays in the queue
     */
    boolean run(String id, Lanes.Place place) throws IOException {
        try (var lock = parts.locks().tryLock(Shelf.QUEUE, id).orElse(null)) {
            if (lock == null) {
                return false; // another process changes it; the next look will show
            }
            var journal = readQueued(id);
            if (journal == null || isEarly(journal)) {
                return false;
            }
            settle(deliver(journal, place));
            return true;
        }
    }

    private @Nullable Journal readQueued(String id) throws IOException {
        var kept = unsaved.get(id);
        if (kept != null) {
            save(kept);
            return kept;
        }
        try {
            var journal = parts.store().read(Shelf.QUEUE, id).orElse(null);
            if (journal != null && !Files.isRegularFile(audio(id))) {
                throw new UnreadableJournal("it has no " + DraftEnding.AUDIO);
            }
            return journal;
        } catch (UnreadableJournal e) {
            parts.store().setAside(Shelf.QUEUE, id, e);
            return null;
        }
    }

    private boolean isEarly(Journal journal) {
        return journal.hasPending() && !plan.isDue(journal, parts.clock().instant());
    }

    private Journal deliver(Journal journal, Lanes.Place place) throws IOException {
        if (!journal.hasPending()) {
            return journal; // the power failed before it was moved
        }
        var message = new StoredMessage(MessageState.QUEUED, journal);
        var attempts = new Attempts(mailer, lanes, message, audio(journal.id())).begin(place);
        var current = journal;
        while (attempts.hasNext()) {
            current = noted(current, attempts.next());
            saveIfPossible(current);
            parts.signal().ring();
        }
        current = afterRound(current);
        save(current);
        return current;
    }

    private Journal noted(Journal journal, Attempts.Ended ended) {
        var delivery = journal.deliveries().get(ended.index());
        log(journal.id(), delivery.recipient(), ended.result());
        return journal.withDelivery(
                ended.index(), delivery.after(ended.result(), parts.clock().instant()));
    }

    private Journal afterRound(Journal journal) {
        var next = plan.next(journal, parts.clock().instant());
        if (next.isPresent() || !journal.hasPending()) {
            return journal.afterRound(next.orElse(journal.nextAttempt()));
        }
        return journal.withDeliveries(this::giveUp).afterRound(journal.nextAttempt());
    }

    private Delivery giveUp(Delivery delivery) {
        return delivery.isPending()
                ? delivery.givenUp(
                        "given up after "
                                + plan.giveUpAfter().toDays()
                                + " days; at last: "
                                + delivery.serverSaid())
                : delivery;
    }

    /** A full disk must not break off the other attempts; all is saved once more after the last. */
    private void saveIfPossible(Journal journal) {
        try {
            save(journal);
        } catch (IOException e) {
            LOG.warn(
                    "message {}: an answer is not on the disk yet: {}", journal.id(), e.toString());
        }
    }

    private void save(Journal journal) throws IOException {
        unsaved.put(journal.id(), journal);
        parts.store().write(Shelf.QUEUE, journal);
        unsaved.remove(journal.id());
    }

    private void settle(Journal journal) throws IOException {
        var state = journal.stateByDeliveries();
        if (state == MessageState.QUEUED) {
            return;
        }
        if (state == MessageState.DEAD) {
            parts.spool().mark(Shelf.QUEUE, journal.id(), OwnerTeller.UNTOLD);
        }
        parts.spool().move(journal.id(), Shelf.QUEUE, Shelf.of(state));
        parts.signal().ring();
        if (state == MessageState.DEAD) {
            LOG.error(
                    "message {} will not be delivered; see 'sidetone outbox show {}'",
                    journal.id(),
                    journal.id());
        }
    }

    private Path audio(String id) {
        return parts.spool().path(Shelf.QUEUE, id).resolve(DraftEnding.AUDIO);
    }

    private static void log(String id, Recipient recipient, DeliveryResult result) {
        var said = LogText.safe(result.serverSaid());
        var mail = LogText.safe(recipient.mail());
        switch (result) {
            case DeliveryResult.Accepted _ ->
                    LOG.info("message {} delivered to {}: {}", id, mail, said);
            case DeliveryResult.TryLater _ ->
                    LOG.warn("message {} to {} is tried again: {}", id, mail, said);
            case DeliveryResult.Refused _ ->
                    LOG.error("message {} to {} refused: {}", id, mail, said);
        }
    }
}

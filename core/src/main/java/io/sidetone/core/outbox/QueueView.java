package io.sidetone.core.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of the queue are due. Reads a journal only after it has changed, so that a long
 * queue can be looked at every second. To be used by one thread.
 */
final class QueueView {

    private record Seen(@Nullable Object file, FileTime changed, Instant due, int attempts) {

        boolean isOf(BasicFileAttributes attributes) {
            return attributes.lastModifiedTime().equals(changed)
                    && String.valueOf(attributes.fileKey()).equals(String.valueOf(file));
        }
    }

    private final SpoolDirectory spool;
    private final MessageStore store;
    private final RetryPlan plan;
    private Map<String, Seen> seen = new HashMap<>();

    QueueView(SpoolDirectory spool, MessageStore store, RetryPlan plan) {
        this.spool = spool;
        this.store = store;
        this.plan = plan;
    }

    /** Those never tried first, so that they do not wait behind a heap of hopeless ones. */
    List<String> due(Instant now) throws IOException {
        var current = new HashMap<String, Seen>();
        for (var id : spool.ids(Shelf.QUEUE)) {
            look(id).ifPresent(message -> current.put(id, message));
        }
        seen = current;
        return current.entrySet().stream()
                .filter(entry -> isDue(entry.getValue(), now))
                .sorted(
                        Comparator.comparingInt((Map.Entry<String, Seen> entry) ->
                                        entry.getValue().attempts())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isDue(Seen message, Instant now) {
        return plan.isDue(message.due(), message.attempts(), now);
    }

    private Optional<Seen> look(String id) throws IOException {
        try {
            var file = spool.path(Shelf.QUEUE, id).resolve(SpoolDirectory.JOURNAL);
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var known = seen.get(id);
            return known != null && known.isOf(attributes)
                    ? Optional.of(known)
                    : store.read(Shelf.QUEUE, id).map(journal -> seenAs(journal, attributes));
        } catch (NoSuchFileException | UnreadableJournal e) {
            return Optional.of(unreadable()); // due at once: whoever takes it sets it aside
        }
    }

    private static Seen seenAs(Journal journal, BasicFileAttributes attributes) {
        var due = journal.hasPending() ? journal.nextAttempt() : Instant.EPOCH;
        return new Seen(
                attributes.fileKey(), attributes.lastModifiedTime(), due, journal.attempts());
    }

    private static Seen unreadable() {
        return new Seen(null, FileTime.fromMillis(0), Instant.EPOCH, Integer.MAX_VALUE);
    }
}

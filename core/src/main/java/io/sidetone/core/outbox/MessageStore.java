package io.sidetone.core.outbox;

import io.sidetone.core.camera.Picture;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes whole messages in the spool. */
final class MessageStore {

    private static final Logger LOG = LoggerFactory.getLogger(MessageStore.class);

    private final SpoolDirectory spool;
    private final JournalFormat format = new JournalFormat();

    MessageStore(SpoolDirectory spool) {
        this.spool = spool;
    }

    void create(Journal journal) throws IOException {
        spool.create(journal.id(), format.write(journal));
    }

    void write(Shelf shelf, Journal journal) throws IOException {
        spool.write(shelf, journal.id(), format.write(journal));
    }

    /** Puts a picture to a draft, in place of an earlier one; durable when it returns. */
    void attach(String id, Picture picture) throws IOException {
        spool.write(Shelf.DRAFT, id, AttachedPicture.NAME, picture.content());
    }

    /**
     * The journal of a message on a shelf.
     *
     * @return empty when the message does not lie there
     * @throws UnreadableJournal when it lies there and makes no sense
     */
    Optional<Journal> read(Shelf shelf, String id) throws IOException {
        try {
            return Optional.of(format.read(id, spool.read(shelf, id)));
        } catch (NoSuchFileException e) {
            if (spool.holds(shelf, id)) {
                throw new UnreadableJournal("it has no " + SpoolDirectory.JOURNAL, e);
            }
            return Optional.empty();
        }
    }

    /** A message in whatever state; looks twice, for one that changes its state meanwhile. */
    Optional<StoredMessage> find(String id) throws IOException {
        var found = look(id);
        return found.isPresent() ? found : look(id);
    }

    private Optional<StoredMessage> look(String id) throws IOException {
        for (var state : MessageState.values()) {
            var journal = read(Shelf.of(state), id);
            if (journal.isPresent()) {
                return Optional.of(new StoredMessage(state, journal.get()));
            }
        }
        return Optional.empty();
    }

    /** All that can be read, oldest first; a message that moves meanwhile is seen once. */
    List<StoredMessage> list() throws IOException {
        var messages = new TreeMap<String, StoredMessage>();
        for (var state : MessageState.values()) {
            for (var id : spool.ids(Shelf.of(state))) {
                readable(Shelf.of(state), id)
                        .ifPresent(journal -> messages.put(id, new StoredMessage(state, journal)));
            }
        }
        return List.copyOf(messages.values());
    }

    /**
     * The newest message that is wanted and no draft any more. Reads no older ones: they lie here
     * for a month, and the caller waits.
     */
    Optional<StoredMessage> newest(Predicate<StoredMessage> wanted) throws IOException {
        var ids = new TreeSet<String>(Comparator.reverseOrder());
        for (var state : MessageState.values()) {
            if (state != MessageState.DRAFT) {
                ids.addAll(spool.ids(Shelf.of(state)));
            }
        }
        for (var id : ids) {
            var message = findReadable(id).filter(wanted);
            if (message.isPresent()) {
                return message;
            }
        }
        return Optional.empty();
    }

    private Optional<StoredMessage> findReadable(String id) throws IOException {
        try {
            return find(id);
        } catch (UnreadableJournal e) {
            LOG.debug("message {} cannot be read", id, e);
            return Optional.empty();
        }
    }

    /** What lies there and cannot be read, or was set aside for that. */
    List<BrokenMessage> broken() throws IOException {
        var broken = new ArrayList<BrokenMessage>();
        for (var state : MessageState.values()) {
            addUnreadable(Shelf.of(state), broken);
        }
        for (var id : spool.ids(Shelf.BROKEN)) {
            broken.add(new BrokenMessage(id, spool.path(Shelf.BROKEN, id), "it was set aside"));
        }
        return List.copyOf(broken);
    }

    /** Puts a message where it disturbs nobody; never throws. */
    void setAside(Shelf shelf, String id, IOException problem) {
        Path target = spool.path(Shelf.BROKEN, id);
        try {
            spool.move(id, shelf, Shelf.BROKEN);
            LOG.error(
                    "message {} cannot be used and was moved to {}; put it right and move it back"
                            + " to {} to have it delivered",
                    id,
                    target,
                    spool.path(shelf),
                    problem);
        } catch (IOException e) {
            LOG.error("message {} cannot be used, nor moved to {}", id, target, e);
        }
    }

    private Optional<Journal> readable(Shelf shelf, String id) throws IOException {
        try {
            return read(shelf, id);
        } catch (UnreadableJournal e) {
            LOG.debug("message {} cannot be read", id, e);
            return Optional.empty();
        }
    }

    private void addUnreadable(Shelf shelf, List<BrokenMessage> broken) throws IOException {
        for (var id : spool.ids(shelf)) {
            try {
                read(shelf, id);
            } catch (UnreadableJournal e) {
                broken.add(
                        new BrokenMessage(
                                id, spool.path(shelf, id), String.valueOf(e.getMessage())));
            }
        }
    }
}

package io.sidetone.core.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The spool of messages on the disk. Several processes may use one spool at a time. The methods may
 * be called by any thread.
 */
public final class Outbox {

    /** How often the spool is looked at for what another process did to it. */
    static final Duration POLL = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final SpoolParts parts;
    private final MessageIds ids;
    private final String messageIdHost;
    private final OutboxDesk desk;

    Outbox(SpoolParts parts, RandomGenerator random, String messageIdHost) {
        this.parts = parts;
        this.ids = new MessageIds(random);
        this.messageIdHost = messageIdHost;
        this.desk = new OutboxDesk(parts);
    }

    /**
     * Opens a spool, and lays it out when it is new.
     *
     * @param directory the spool's own directory
     * @param recordings the PBX
     * @param messageIdHost what follows the {@code @} in a {@code Message-ID}: the domain that mail
     *     comes from
     * @param random makes ids that nobody can guess
     * @throws IOException when the directory cannot be made
     */
    public static Outbox open(
            Path directory,
            Recordings recordings,
            String messageIdHost,
            InstantSource clock,
            RandomGenerator random)
            throws IOException {
        var spool = new SpoolDirectory(directory, new RealDisk(), clock);
        spool.layOut();
        return new Outbox(SpoolParts.of(spool, recordings, clock), random, messageIdHost);
    }

    /**
     * Opens a spool that another process fills, to look at it and to change single messages.
     *
     * @throws NotDirectoryException when there is none
     */
    public static Outbox existing(Path directory, InstantSource clock)
            throws NotDirectoryException {
        var spool = new SpoolDirectory(directory, new RealDisk(), clock);
        if (!spool.isLaidOut()) {
            throw new NotDirectoryException(directory.toString());
        }
        var parts = SpoolParts.of(spool, new NoRecordings(), clock);
        return new Outbox(parts, new SecureRandom(), "localhost");
    }

    /**
     * Begins a message. It is on the disk when this returns.
     *
     * @throws IOException when the disk fails
     */
    public Draft draft(Envelope envelope) throws IOException {
        var now = parts.clock().instant();
        var journal = Journal.begun(ids.next(now), messageIdHost, now, envelope);
        try {
            parts.store().create(journal);
            var lock = begin(journal.id());
            return new Draft(
                    journal, lock, parts.store(), parts.collector(), parts.ending(), parts.clock());
        } catch (IOException e) {
            removeUnborn(journal.id(), e);
            throw e;
        }
    }

    private MessageLock begin(String id) throws IOException {
        var lock =
                parts.locks()
                        .tryLock(Shelf.NEW, id)
                        .orElseThrow(() -> new IOException("id used twice: " + id));
        try {
            parts.spool().move(id, Shelf.NEW, Shelf.DRAFT);
            return lock;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** Where a disk is full, what was begun in vain must not stay on it. */
    private void removeUnborn(String id, IOException failure) {
        try {
            if (parts.spool().holds(Shelf.NEW, id)) {
                parts.spool().remove(Shelf.NEW, id);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Waits until every recipient of a message was tried once, or something else became of it.
     * Never throws: what cannot be known is {@link DeliveryState#UNKNOWN}.
     *
     * @param limit waits no longer than this
     * @return the state at that moment
     */
    public DeliveryState awaitOutcome(String id, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var seen = parts.signal().rings();
            var state = stateOf(id);
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (state != DeliveryState.QUEUED || !left.isPositive() || !pause(seen, left)) {
                return state;
            }
        }
    }

    /**
     * The newest message of a sender that is no draft any more.
     *
     * @throws UncheckedIOException when the spool cannot be read
     */
    public Optional<StoredMessage> lastFrom(String senderKey) {
        try {
            return parts.store()
                    .newest(message -> message.envelope().sender().key().equals(senderKey));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All messages that can be read, oldest first.
     *
     * @throws UncheckedIOException when the spool cannot be read
     */
    public List<StoredMessage> list() {
        try {
            return parts.store().list();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The message of an id, or of its first letters (those of its random part will do) when no
     * other begins with them.
     *
     * @throws UncheckedIOException when the spool cannot be read
     */
    public Optional<StoredMessage> find(String idOrUniquePrefix) {
        if (MessageIds.isId(idOrUniquePrefix)) {
            return withId(idOrUniquePrefix);
        }
        var matching = matching(idOrUniquePrefix);
        return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
    }

    /** Without a look at all the others: a month's messages lie here, and every call asks. */
    private Optional<StoredMessage> withId(String id) {
        try {
            return parts.store().find(id);
        } catch (UnreadableJournal e) {
            LOG.debug("message {} cannot be read", id, e);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The messages whose id begins with the given text, or whose random part does.
     *
     * @throws UncheckedIOException when the spool cannot be read
     */
    public List<StoredMessage> matching(String prefix) {
        return list().stream()
                .filter(message ->
                        message.id().startsWith(prefix)
                                || MessageIds.randomPart(message.id()).startsWith(prefix))
                .toList();
    }

    /** Where the finished recording of a message lies; the message may move away at any time. */
    public Path audioOf(StoredMessage message) {
        return parts.spool()
                .path(Shelf.of(message.state()), message.id())
                .resolve(DraftEnding.AUDIO);
    }

    /**
     * What lies in the spool and cannot be read.
     *
     * @throws UncheckedIOException when the spool cannot be read
     */
    public List<BrokenMessage> broken() {
        try {
            return parts.store().broken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tries a message again at once, with every recipient who does not have it; one that was held
     * or given up goes back to the queue.
     *
     * @param id a whole id
     * @throws IOException when the disk fails
     */
    public Change retry(String id) throws IOException {
        return desk.retry(id);
    }

    /**
     * Keeps a queued message from being delivered until it is {@linkplain #retry retried}.
     *
     * @param id a whole id
     * @throws IOException when the disk fails
     */
    public Change hold(String id) throws IOException {
        return desk.hold(id);
    }

    /**
     * Throws a message away, whatever its state, unless somebody is at it.
     *
     * @param id a whole id
     * @throws IOException when the disk fails
     */
    public Change discard(String id) throws IOException {
        return desk.discard(id);
    }

    SpoolParts parts() {
        return parts;
    }

    private DeliveryState stateOf(String id) {
        try {
            return parts.store()
                    .find(id)
                    .map(StoredMessage::deliveryState)
                    .orElse(DeliveryState.UNKNOWN);
        } catch (IOException e) {
            LOG.warn("state of message {} cannot be read", id, e);
            return DeliveryState.UNKNOWN;
        }
    }

    private boolean pause(long seen, Duration left) {
        try {
            parts.signal().await(seen, left.compareTo(POLL) < 0 ? left : POLL);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

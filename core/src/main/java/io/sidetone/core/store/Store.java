package io.sidetone.core.store;

import io.sidetone.core.store.Database.Purpose;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tables that outlive the process, in SQLite or PostgreSQL. Each piece of work has a connection and
 * a transaction of its own: a server that was away is there again with the next piece. One piece
 * writes at a time. Work may take as long as the time-outs of {@link StoreConfig}, so nothing that
 * a caller waits for may stand on it.
 */
public final class Store implements AutoCloseable {

    /** Something to do with the tables. */
    @FunctionalInterface
    public interface Work<R> {
        /** Does it; may be done again from the beginning when it fails. */
        R run(Handle handle);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final Database database;
    private final Jdbi readers;
    private final Jdbi writers;
    private final ReentrantLock writing = new ReentrantLock();
    private final TroubleLog trouble;
    private final ChangeWatch changes;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private Store(Database database) {
        this.database = database;
        readers = Jdbi.create(() -> database.connect(Purpose.READ));
        // A stream that is closed early ends its transaction with its connection.
        readers.configure(Handles.class, handles -> handles.setForceEndTransactions(false));
        writers = Jdbi.create(() -> database.connect(Purpose.WRITE));
        trouble = new TroubleLog("The store");
        changes = new ChangeWatch(this, readers);
    }

    /**
     * Opens the store, which is made when it is missing.
     *
     * @param stateDirectory where its file lies unless the configuration says something else
     * @throws StoreTrouble when it cannot be had; the message says what to do
     */
    public static Store open(StoreConfig config, Path stateDirectory) {
        var database = config.database(stateDirectory);
        database.prepare();
        new Migrator(database).migrate(Schema.OWN);
        return new Store(database);
    }

    /**
     * Looks whether the store can be opened and written, and changes nothing. One that is not there
     * yet is no trouble.
     *
     * @return what stands in the way
     */
    public static Optional<StoreTrouble> examine(
            StoreConfig config, Path stateDirectory, Schema schema) {
        var database = config.database(stateDirectory);
        try {
            return database.exists() ? examine(database, schema) : Optional.empty();
        } catch (StoreTrouble e) {
            return Optional.of(e);
        }
    }

    private static Optional<StoreTrouble> examine(Database database, Schema schema) {
        database.prepare();
        return new Migrator(database).examine(schema).or(() -> unwritable(database));
    }

    /** A table that is taken back again: a disk that is full or read-only shows in nothing else. */
    private static Optional<StoreTrouble> unwritable(Database database) {
        try (var connection = database.connect(Purpose.WRITE);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table store_examined (number bigint)");
            connection.rollback();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(database.explain(e));
        }
    }

    /**
     * Makes the tables of a feature, or brings them up to date.
     *
     * @throws StoreTrouble when a newer Sidetone was here, or it cannot be done
     */
    public void prepare(Schema schema) {
        new Migrator(database).migrate(schema);
    }

    /** What it is, for people: {@code SQLite /var/lib/sidetone/sidetone.db}. */
    public String name() {
        return database.name();
    }

    /**
     * Reads, in one transaction; rows may be streamed within it.
     *
     * @throws StoreTrouble when the store fails
     */
    public <R> R read(Work<R> work) {
        return run(readers, work);
    }

    /**
     * Reads row by row, for as long as the stream is open, in one transaction.
     *
     * @return to be closed; throws {@link StoreTrouble} when the store fails on the way
     * @throws StoreTrouble when the store fails
     */
    public <T> Stream<T> stream(Work<? extends Iterator<T>> work) {
        Handle handle = null;
        try {
            handle = readers.open();
            handle.begin();
            var rows = new Rows<T>(work.run(handle), this::explain);
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                    .onClose(handle::close);
        } catch (JdbiException e) {
            if (handle != null) {
                handle.close();
            }
            throw explain(e);
        }
    }

    /**
     * Writes, in one transaction.
     *
     * @throws StoreTrouble when the store fails; then nothing is written
     */
    public <R> R write(Work<R> work) {
        writing.lock();
        try {
            return run(writers, work);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Writes something that other processes must notice: whoever watches the topic there is told,
     * within {@link ChangeWatch#INTERVAL} of the commit. Who watches it here is not.
     *
     * @throws StoreTrouble when the store fails; then nothing is written
     */
    public <R> R change(String topic, Work<R> work) {
        var changed = counted(topic, work);
        changes.noteOwn(topic, changed.number());
        return changed.result();
    }

    /**
     * The same, and who watches the topic in this process is told too, at once.
     *
     * @throws StoreTrouble when the store fails; then nothing is written
     */
    public <R> R announce(String topic, Work<R> work) {
        var changed = counted(topic, work);
        changes.lookNow();
        return changed.result();
    }

    private record Changed<R>(long number, R result) {}

    private <R> Changed<R> counted(String topic, Work<R> work) {
        return write(handle -> {
            // Before the work, so that processes change a topic one after the other.
            var number = ChangeWatch.countUp(handle, topic);
            return new Changed<>(number, work.run(handle));
        });
    }

    /**
     * Has somebody told, on a thread of the store, when a topic was changed.
     *
     * @param changed returns within seconds; when it throws {@link StoreTrouble} it is told again
     */
    public void watch(String topic, Runnable changed) {
        changes.watch(topic, changed);
    }

    /** The log's only complaint about a store that fails, whoever notices it. */
    TroubleLog trouble() {
        return trouble;
    }

    StoreTrouble explain(JdbiException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return database.explain(sql);
            }
        }
        throw failure; // no database said anything: a fault of our own
    }

    /** Closes a part before the store itself, the latest first. */
    synchronized void closeBefore(AutoCloseable part) {
        parts.push(part);
    }

    private <R> R run(Jdbi connections, Work<R> work) {
        try {
            return connections.inTransaction(work::run);
        } catch (JdbiException e) {
            throw explain(e);
        }
    }

    /** Writes what still waits, for as long as {@link WriteBehind#STOP_LIMIT}, and lets go. */
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop as it should", part.getClass().getSimpleName(), e);
            }
        }
        changes.close();
    }
}

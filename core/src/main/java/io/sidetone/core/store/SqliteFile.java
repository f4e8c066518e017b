package io.sidetone.core.store;

import io.sidetone.core.disk.DiskDoctor;
import io.sidetone.core.store.StoreTrouble.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * SQLite in a file: readers and one writer do not wait for one another (write-ahead log).
 *
 * @param file made when it is missing, for this user alone
 * @param stateDirectory has room for the native library while it is loaded
 * @param busyLimit to wait for another process that writes
 */
record SqliteFile(Path file, Path stateDirectory, Duration busyLimit) implements Database {

    @Override
    public void prepare() {
        try {
            Files.createDirectories(directory());
            create();
            SqliteLibrary.load(stateDirectory.resolve("cache"));
        } catch (IOException e) {
            var explained = DiskDoctor.ofThisProcess().explain(directory(), e);
            throw new StoreTrouble(
                    Kind.FIXABLE,
                    "the store " + file + " cannot be made: " + explained.getMessage(),
                    "`sidetone doctor` looks at the state directory",
                    e);
        }
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    /** Not left to SQLite, which asks the umask; its other files get the mode of this one. */
    private void create() throws IOException {
        try {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file)) {
                throw e;
            }
        }
    }

    @Override
    public Connection connect(Purpose purpose) throws SQLException {
        var config = new SQLiteConfig();
        // A file that was removed under a running daemon is told of, not made anew without tables.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(Math.toIntExact(busyLimit.toMillis()));
        config.setJournalMode(JournalMode.WAL);
        // A number that was blocked is blocked after a power cut too; a home writes seldom.
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(
                purpose == Purpose.WRITE ? TransactionMode.IMMEDIATE : TransactionMode.DEFERRED);
        return config.createConnection(StoreConfig.SQLITE + file);
    }

    @Override
    public String rowNumber() {
        return "integer primary key autoincrement";
    }

    @Override
    public String name() {
        return "SQLite " + file;
    }

    @Override
    public StoreTrouble explain(SQLException failure) {
        return switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode())) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
                    trouble(
                            Kind.BUSY,
                            "is held by another process for more than "
                                    + busyLimit.toMillis() / 1000.0
                                    + " s",
                            "who has it: fuser -v " + file,
                            failure);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    trouble(
                            Kind.FIXABLE,
                            "is damaged or no database",
                            "stop Sidetone and move it away, or rescue it: sqlite3 %1$s .recover | sqlite3 %1$s.rescued"
                                    .formatted(file),
                            failure);
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_FULL, SQLITE_IOERR, SQLITE_PERM ->
                    aboutTheDisk(failure);
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE ->
                    trouble(
                            Kind.UNWRITABLE,
                            "does not take this: " + failure.getMessage(),
                            "report it",
                            failure);
            default ->
                    trouble(
                            Kind.FIXABLE,
                            "fails: " + failure.getMessage(),
                            "what it has: sqlite3 %s 'pragma integrity_check'".formatted(file),
                            failure);
        };
    }

    private StoreTrouble aboutTheDisk(SQLException failure) {
        if (!Files.exists(file)) {
            return trouble(Kind.FIXABLE, "is gone", "restart Sidetone, or put it back", failure);
        }
        if (!Files.isWritable(file) || !Files.isReadable(file)) {
            return trouble(
                    Kind.FIXABLE,
                    "may not be written by user " + System.getProperty("user.name"),
                    "chown %s: %2$s*; chmod u+rw %2$s*"
                            .formatted(System.getProperty("user.name"), file),
                    failure);
        }
        return DiskDoctor.ofThisProcess()
                .examine(directory())
                .map(finding ->
                        trouble(
                                Kind.FIXABLE,
                                "cannot be written, " + finding.seen(),
                                finding.cure(),
                                failure))
                .orElseGet(() ->
                        trouble(
                                Kind.FIXABLE,
                                "cannot be used: " + failure.getMessage(),
                                "dmesg tells what the disk has; room on it: df -h " + directory(),
                                failure));
    }

    private StoreTrouble trouble(Kind kind, String what, String cure, SQLException failure) {
        return new StoreTrouble(kind, "the store %s %s".formatted(file, what), cure, failure);
    }

    private Path directory() {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? stateDirectory : parent;
    }
}

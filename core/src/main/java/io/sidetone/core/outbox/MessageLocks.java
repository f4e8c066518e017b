package io.sidetone.core.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who changes a message holds its lock, in this process and against every other. The lock is a file
 * in the message's directory, moves with it, and ends with the process.
 */
final class MessageLocks {

    private static final String LOCK = "lock";

    private final SpoolDirectory spool;

    /**
     * What this process holds. Looked at before the file is opened: closing any channel of a file
     * gives up all locks that the process has on it (fcntl(2)).
     */
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    MessageLocks(SpoolDirectory spool) {
        this.spool = spool;
    }

    /**
     * Takes the lock of a message that lies on the given shelf.
     *
     * @return empty when somebody else has it, or the message does not lie there any more
     */
    Optional<MessageLock> tryLock(Shelf shelf, String id) throws IOException {
        if (!held.add(id)) {
            return Optional.empty();
        }
        var lock = Optional.<MessageLock>empty();
        try {
            lock = lockFile(shelf, id);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                held.remove(id);
            }
        }
    }

    boolean holds(String id) {
        return held.contains(id);
    }

    private Optional<MessageLock> lockFile(Shelf shelf, String id) throws IOException {
        FileChannel channel;
        try {
            channel =
                    FileChannel.open(
                            spool.path(shelf, id).resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return Optional.empty(); // the message was moved since it was found
        } catch (IOException e) {
            throw spool.explained(shelf, e);
        }
        if (!isOurs(channel) || !spool.holds(shelf, id)) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new MessageLock(id, channel, held));
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another outbox of this process has it
        }
    }
}

package io.sidetone.core.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears away what a process that died in the middle of a step left in the spool and nobody needs:
 * directories of messages that were never begun, and files that were being written. To be run
 * before anything else is done here: then all of it is a dead process's.
 */
final class CrashTraces {

    private static final Logger LOG = LoggerFactory.getLogger(CrashTraces.class);

    /** Of a message that has its audio: takes, what was being written or encoded. */
    private static final Pattern NEEDLESS =
            Pattern.compile("take-\\d+\\.wav|.*\\.new|encoded-.*|errors.*\\.txt");

    private final SpoolParts parts;

    CrashTraces(SpoolParts parts) {
        this.parts = parts;
    }

    /** Never throws: what cannot be removed now costs a little room and is tried at every start. */
    void clear() {
        try {
            for (var id : parts.spool().ids(Shelf.NEW)) {
                parts.spool().remove(Shelf.NEW, id);
            }
            for (var shelf : List.of(Shelf.QUEUE, Shelf.HELD)) {
                for (var id : parts.spool().ids(shelf)) {
                    clear(shelf, id);
                }
            }
        } catch (IOException e) {
            LOG.warn("what an earlier Sidetone left half done stays for now: {}", e.toString());
        }
    }

    private void clear(Shelf shelf, String id) throws IOException {
        try (var lock = parts.locks().tryLock(shelf, id).orElse(null)) {
            if (lock == null) {
                return; // a command changes it just now
            }
            for (var name : namesIn(parts.spool().path(shelf, id))) {
                if (NEEDLESS.matcher(name).matches()) {
                    parts.spool().delete(shelf, id, name);
                }
            }
        }
    }

    private static List<String> namesIn(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

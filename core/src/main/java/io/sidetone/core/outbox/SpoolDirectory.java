package io.sidetone.core.outbox;

import io.sidetone.core.disk.DiskDoctor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/**
 * The discipline by which the spool survives a power cut at any moment: a file appears under its
 * name only when its content is on the disk, a message changes its shelf by one rename, and both
 * shelves are on the disk before anybody acts on the change. Knows names and bytes only.
 */
final class SpoolDirectory {

    static final String JOURNAL = "message.json";

    /** Ends the name of a file that is being written; whoever finds one may delete it. */
    static final String UNFINISHED = ".new";

    private static final int LEVELS_MADE = 2;

    private final Path root;
    private final Disk disk;
    private final DiskComplaint complaint;

    SpoolDirectory(Path root, Disk disk, InstantSource clock) {
        this.root = root;
        this.disk = disk;
        this.complaint = new DiskComplaint(DiskDoctor.ofThisProcess(), clock);
    }

    /** Makes the shelves that are missing. */
    void layOut() throws IOException {
        try {
            disk.createDirectory(root);
            for (var shelf : Shelf.values()) {
                disk.createDirectory(path(shelf));
            }
            disk.sync(root);
            syncAbove(root);
        } catch (IOException e) {
            throw complaint.about(root, e);
        }
    }

    /** The outbox, and the state directory that it is in, may have been made just now. */
    private void syncAbove(Path made) throws IOException {
        var above = made.toAbsolutePath().getParent();
        for (var level = 0; level < LEVELS_MADE && above != null; level++) {
            if (Files.isReadable(above)) {
                disk.sync(above);
            }
            above = above.getParent();
        }
    }

    /**
     * A failure to write to a shelf, with the disk's reason where it has one; the log is told of
     * that, but not each time.
     */
    IOException explained(Shelf shelf, IOException failure) {
        return complaint.about(path(shelf), failure);
    }

    boolean isLaidOut() {
        return Arrays.stream(Shelf.values()).allMatch(shelf -> Files.isDirectory(path(shelf)));
    }

    Path path(Shelf shelf) {
        return root.resolve(shelf.directory());
    }

    Path path(Shelf shelf, String id) {
        return path(shelf).resolve(id);
    }

    boolean holds(Shelf shelf, String id) {
        return Files.isDirectory(path(shelf, id));
    }

    /** The messages on a shelf, oldest first. */
    List<String> ids(Shelf shelf) throws IOException {
        try (var entries = Files.list(path(shelf))) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(MessageIds::isId)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw explained(shelf, e);
        }
    }

    /** Lays out a message's directory where it is no message yet. */
    void create(String id, byte[] journal) throws IOException {
        try {
            disk.createDirectory(path(Shelf.NEW, id));
        } catch (IOException e) {
            throw explained(Shelf.NEW, e);
        }
        write(Shelf.NEW, id, journal);
    }

    byte[] read(Shelf shelf, String id) throws IOException {
        return Files.readAllBytes(path(shelf, id).resolve(JOURNAL));
    }

    /** Replaces a message's journal; durable when it returns. */
    void write(Shelf shelf, String id, byte[] journal) throws IOException {
        write(shelf, id, JOURNAL, journal);
        complaint.settle();
    }

    /** Gives a message a file, in place of one of that name; durable when it returns. */
    void write(Shelf shelf, String id, String name, byte[] content) throws IOException {
        try {
            disk.write(unfinished(shelf, id, name), content);
        } catch (IOException e) {
            throw abandoned(shelf, id, name, e);
        }
        publish(shelf, id, name);
    }

    /** Puts an empty file to a message; durable with the next move of the message. */
    void mark(Shelf shelf, String id, String name) throws IOException {
        var file = path(shelf, id).resolve(name);
        disk.write(file, new byte[0]);
        disk.sync(file);
    }

    /** Where to write a file of a message before it is {@linkplain #publish published}. */
    Path unfinished(Shelf shelf, String id, String name) {
        return path(shelf, id).resolve(name + UNFINISHED);
    }

    /** Gives an unfinished file its name; durable when it returns. */
    Path publish(Shelf shelf, String id, String name) throws IOException {
        var unfinished = unfinished(shelf, id, name);
        var published = path(shelf, id).resolve(name);
        try {
            disk.sync(unfinished);
            disk.rename(unfinished, published);
            disk.sync(path(shelf, id));
            return published;
        } catch (IOException e) {
            throw abandoned(shelf, id, name, e);
        }
    }

    /**
     * Gives up an unfinished file: on a full disk what was written of it is room that others need.
     *
     * @return the failure, {@linkplain #explained explained}
     */
    IOException abandoned(Shelf shelf, String id, String name, IOException failure) {
        try {
            disk.delete(unfinished(shelf, id, name));
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return explained(shelf, failure);
    }

    /** Moves a message to another shelf; durable when it returns. */
    void move(String id, Shelf from, Shelf to) throws IOException {
        try {
            disk.sync(path(from, id));
            disk.rename(path(from, id), path(to, id));
            disk.sync(path(to));
            disk.sync(path(from));
        } catch (IOException e) {
            throw explained(to, e);
        }
    }

    /** Removes what a message need not keep; a missing file is fine. */
    void delete(Shelf shelf, String id, String name) throws IOException {
        disk.delete(path(shelf, id).resolve(name));
    }

    /** Removes all a message has but its journal. */
    void strip(Shelf shelf, String id) throws IOException {
        for (var file : files(shelf, id)) {
            if (!file.endsWith(JOURNAL)) {
                disk.delete(file);
            }
        }
    }

    /** Removes a message for good. */
    void remove(Shelf shelf, String id) throws IOException {
        strip(shelf, id);
        disk.delete(path(shelf, id).resolve(JOURNAL));
        disk.delete(path(shelf, id));
        disk.sync(path(shelf));
    }

    private List<Path> files(Shelf shelf, String id) throws IOException {
        try (var entries = Files.list(path(shelf, id))) {
            return entries.toList();
        } catch (NoSuchFileException e) {
            return List.of(); // somebody else removed it; that was all that was wanted
        }
    }
}

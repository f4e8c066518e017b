package io.sidetone.manager.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a recording: {@code FILE} is the newest, {@code FILE.1} the one before it, and so
 * on. Nothing that is no recording is ever moved or deleted.
 */
final class RecordingFolder {

    /** More files than the bounds make; many short runs come to that. */
    static final int MOST = 99;

    private final Path newest;

    RecordingFolder(Path newest) {
        this.newest = newest;
    }

    /** A file of it, 0 for the newest. */
    Path file(int number) {
        return number == 0 ? newest : newest.resolveSibling(newest.getFileName() + "." + number);
    }

    /** Those there are, the oldest first. */
    List<Path> oldestFirst() {
        var files = new ArrayList<Path>();
        for (int number = 0; Files.exists(file(number)) && number <= MOST; number++) {
            files.addFirst(file(number));
        }
        return files;
    }

    /**
     * Refuses what cannot be recorded into.
     *
     * @throws IOException when a file is no recording, or another process writes it; the message
     *     says which
     */
    void check() throws IOException {
        for (var file : oldestFirst()) {
            requireRecording(file);
        }
        if (Files.exists(newest)) {
            requireUnlocked();
        }
    }

    /**
     * Makes room for a new newest one: each becomes one older, those older than {@code oldest} and
     * those that do not fit into {@code bytes} go.
     */
    void shift(long bytes, Instant oldest) throws IOException {
        var files = oldestFirst();
        if (!files.isEmpty() && holdsNothing(newest)) {
            Files.delete(newest);
            return;
        }
        for (var file : files) {
            requireRecording(file);
        }
        int kept = kept(files.reversed(), bytes, oldest);
        for (int number = files.size() - 1; number >= kept; number--) {
            Files.delete(file(number));
        }
        for (int number = kept - 1; number >= 0; number--) {
            Files.move(file(number), file(number + 1));
        }
    }

    /** As of a run that was refused at once: a hundred of them must not push out what is told. */
    private static boolean holdsNothing(Path file) throws IOException {
        requireRecording(file);
        if (Files.size(file) == 0) {
            return true;
        }
        try (var reader = new RecordingReader(file.toString(), Files.newInputStream(file))) {
            return reader.next().isEmpty();
        } catch (RecordingProblem cut) {
            return true;
        }
    }

    private static int kept(List<Path> newestFirst, long bytes, Instant oldest) throws IOException {
        long sum = 0;
        int kept = 0;
        for (var file : newestFirst) {
            sum += Files.size(file);
            var last = Files.getLastModifiedTime(file).toInstant();
            if (kept == MOST || sum > bytes || last.isBefore(oldest)) {
                return kept;
            }
            kept++;
        }
        return kept;
    }

    private void requireUnlocked() throws IOException {
        try (var channel = FileChannel.open(newest, StandardOpenOption.WRITE)) {
            var lock = channel.tryLock();
            if (lock == null) {
                throw beingWritten();
            }
            lock.release();
        } catch (OverlappingFileLockException ours) {
            throw beingWritten();
        }
    }

    private RecordingProblem beingWritten() {
        return new RecordingProblem(
                newest + " is being recorded into by another sidetone; name another file");
    }

    /** An empty file is none yet: its recorder was killed at once. */
    private static void requireRecording(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RecordingProblem(file + " is no plain file; name another one");
        }
        if (Files.size(file) == 0) {
            return;
        }
        try (var reader = new RecordingReader(file.toString(), Files.newInputStream(file))) {
            reader.header();
        } catch (RecordingProblem other) {
            throw new RecordingProblem(
                    file + " is there and no recording: it is not overwritten, name another file",
                    other);
        }
    }
}

package io.sidetone.manager.recording;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Records what a stream tells into files that never take more than their bounds. What it was given
 * is in the file after {@link #beat}, which somebody calls once a second. Any thread.
 */
public final class Recorder implements AutoCloseable {

    /** So much may be lost when the machine is killed before the next beat. */
    private static final long UNFLUSHED = 256 * 1024;

    private final RecordingFolder folder;
    private final RecordingBounds bounds;
    private final String pbx;
    private final InstantSource clock;
    private final EntryWriter writer = new EntryWriter();
    private Optional<String> connected = Optional.empty();
    private RecordingFile file;
    private Instant begun;
    private boolean isNewFile;

    private Recorder(
            RecordingFolder folder, RecordingBounds bounds, String pbx, InstantSource clock)
            throws IOException {
        this.folder = folder;
        this.bounds = bounds;
        this.pbx = pbx;
        this.clock = clock;
        this.begun = clock.instant();
        this.file = next(false);
    }

    /**
     * Begins a recording; an earlier one of that name becomes {@code FILE.1}.
     *
     * @param newest the file's name
     * @param pbx what the PBX is called
     * @throws IOException when the file cannot be made, or something else is there; the message
     *     says what to do
     */
    public static Recorder begin(
            Path newest, RecordingBounds bounds, String pbx, InstantSource clock)
            throws IOException {
        var folder = new RecordingFolder(newest.toAbsolutePath());
        folder.check();
        return new Recorder(folder, bounds, pbx, clock);
    }

    /**
     * Records an item; in place of one that is too large for a file a gap.
     *
     * @throws IOException when the disk does not take it
     */
    public synchronized void record(StreamItem item) throws IOException {
        if (item instanceof Connected(_, var version)) {
            connected = Optional.of(version);
        } else if (item instanceof Lost) {
            connected = Optional.empty();
        }
        if (!write(new Entry.Told(item))) {
            write(new Entry.Told(new Gap(item.at(), item.at(), Gap.Reason.TOO_LARGE, 1)));
        }
    }

    /**
     * Records what was answered.
     *
     * @return false when it is too large to be kept
     * @throws IOException when the disk does not take it
     */
    public synchronized boolean record(AmiAction question, AmiResponse answer) throws IOException {
        return write(new Entry.Answer(clock.instant(), question, answer));
    }

    /**
     * Records that all questions of a connection are answered.
     *
     * @throws IOException when the disk does not take it
     */
    public synchronized void allAnswered() throws IOException {
        write(new Entry.AllAnswered(clock.instant()));
        file.flush();
    }

    /**
     * Puts into the file what was given until now, and begins the next when this one is old or
     * large.
     *
     * @throws IOException when the disk does not take it
     */
    public synchronized void beat() throws IOException {
        if (file.unflushed() > 0) {
            file.flush();
        }
        if (!clock.instant().isBefore(begun.plus(bounds.fileAge()))) {
            rotate();
        }
    }

    /** Whether a file was begun since this was asked: it wants to know the state anew. */
    public synchronized boolean takeNewFile() {
        boolean told = isNewFile;
        isNewFile = false;
        return told;
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private boolean write(Entry entry) throws IOException {
        var line = writer.line(entry);
        if (line.length > Math.min(RecordingReader.LONGEST_LINE, bounds.fileSize() / 2)) {
            return false;
        }
        // As if it did not shrink, lest the sum of all files ever pass its bound.
        long pending = file.unflushed() + line.length;
        if (pending > UNFLUSHED || file.size() + pending > bounds.fileSize()) {
            file.flush();
        }
        if (file.size() + line.length > bounds.fileSize()) {
            rotate();
        }
        file.write(line);
        return true;
    }

    private void rotate() throws IOException {
        file.close();
        begun = clock.instant();
        file = next(true);
        isNewFile = true;
    }

    private RecordingFile next(boolean continues) throws IOException {
        folder.shift(bounds.size() - bounds.fileSize(), begun.minus(bounds.age()));
        var next = new RecordingFile(folder.file(0));
        next.write(writer.line(new Entry.Header(begun, pbx, continues, connected)));
        next.flush();
        return next;
    }
}

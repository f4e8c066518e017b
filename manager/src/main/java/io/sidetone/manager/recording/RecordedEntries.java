package io.sidetone.manager.recording;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/** All entries of a recording in order; where a file cannot be read on, the next one follows. */
final class RecordedEntries implements AutoCloseable {

    private final Deque<RecordingReader> readers;
    private final Consumer<String> remarks;
    private final Deque<Entry> pending = new ArrayDeque<>();
    private int length;

    /**
     * Begins with the header of the first file.
     *
     * @param readers closed with this
     * @param remarks told in words where a file cannot be read on
     */
    RecordedEntries(Deque<RecordingReader> readers, Consumer<String> remarks) {
        this.readers = readers;
        this.remarks = remarks;
        header();
    }

    /** The next one; empty at the end. */
    Optional<Entry> next() {
        while (pending.isEmpty() && !readers.isEmpty()) {
            read(readers.getFirst());
        }
        return Optional.ofNullable(pending.poll());
    }

    /** How many bytes it took, unpacked. */
    int length() {
        return length;
    }

    private void read(RecordingReader reader) {
        try {
            reader.next().ifPresentOrElse(pending::add, this::nextFile);
            length = reader.length();
        } catch (IOException e) {
            remarks.accept(String.valueOf(e.getMessage()));
            nextFile();
        }
    }

    private void nextFile() {
        closeQuietly(readers.removeFirst());
        header();
    }

    private void header() {
        if (!readers.isEmpty()) {
            pending.add(readers.getFirst().header());
        }
    }

    @Override
    public void close() {
        while (!readers.isEmpty()) {
            closeQuietly(readers.removeFirst());
        }
        pending.clear();
    }

    private void closeQuietly(RecordingReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            remarks.accept(reader.name() + ": " + e.getMessage());
        }
    }
}

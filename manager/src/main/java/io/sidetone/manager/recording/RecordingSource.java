package io.sidetone.manager.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where a recording lies.
 *
 * @param name for words about it
 */
record RecordingSource(String name, Opening opening) {

    /** Opens all its files, the oldest first. */
    @FunctionalInterface
    interface Opening {
        Deque<RecordingReader> open() throws IOException;
    }

    /** A file and those that were begun before it: {@code FILE.2}, {@code FILE.1}, {@code FILE}. */
    static RecordingSource files(Path newest) {
        return new RecordingSource(newest.toString(), () -> openAll(newest));
    }

    /** What comes through a pipe; can be opened once. */
    static RecordingSource pipe(InputStream in) {
        return new RecordingSource(
                "standard input",
                () -> new ArrayDeque<>(List.of(new RecordingReader("standard input", in))));
    }

    /**
     * Opens it.
     *
     * @throws IOException when there is none, or what is there is no recording
     */
    Deque<RecordingReader> open() throws IOException {
        return opening.open();
    }

    /** All at once, for whoever records into it at the same time may move files away. */
    private static Deque<RecordingReader> openAll(Path newest) throws IOException {
        var files = new RecordingFolder(newest).oldestFirst();
        if (files.isEmpty()) {
            throw new RecordingProblem("there is no file " + newest);
        }
        var readers = new ArrayDeque<RecordingReader>();
        try {
            for (var file : files) {
                if (Files.size(file) > 0) {
                    readers.add(new RecordingReader(file.toString(), Files.newInputStream(file)));
                }
            }
            return readers;
        } catch (IOException e) {
            for (var reader : readers) {
                reader.close();
            }
            throw e;
        }
    }
}

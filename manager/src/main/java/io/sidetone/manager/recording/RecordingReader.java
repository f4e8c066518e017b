package io.sidetone.manager.recording;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads one file of a recording to its end, or to where it is cut or damaged. */
final class RecordingReader implements AutoCloseable {

    /** What an event or an answer may have; a few hundred bytes and a few thousand are usual. */
    static final int LONGEST_LINE = 4 << 20;

    private final String name;
    private final InputStream in;
    private final LineReader lines;
    private final EntryReader entries = new EntryReader();
    private final Entry.Header header;
    private long line;
    private int length;

    /**
     * Reads the header; closes {@code in} when there is none.
     *
     * @param name of the file, for words about it
     * @throws RecordingProblem when it is no recording
     */
    RecordingReader(String name, InputStream in) throws IOException {
        this.name = name;
        this.in = in;
        try {
            this.lines = new LineReader(unpacked(in), LONGEST_LINE);
            this.header = readHeader();
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The name of the file. */
    String name() {
        return name;
    }

    /** Its first line. */
    Entry.Header header() {
        return header;
    }

    /**
     * The next entry.
     *
     * @return empty at the end
     * @throws RecordingProblem when the rest cannot be read; the message says where
     */
    Optional<Entry> next() throws IOException {
        try {
            var read = lines.next();
            if (read.isEmpty()) {
                return Optional.empty();
            }
            line++;
            length = read.get().length;
            return Optional.of(entries.entry(read.get()));
        } catch (EOFException cut) {
            throw new RecordingProblem(
                    "%s ends in the middle, after line %d: it is still written, or its writer was killed"
                            .formatted(name, line),
                    cut);
        } catch (ZipException damaged) {
            throw new RecordingProblem(
                    "%s is damaged after line %d: %s".formatted(name, line, damaged.getMessage()),
                    damaged);
        } catch (RecordingProblem problem) {
            throw new RecordingProblem(
                    "%s, line %d: %s".formatted(name, line, problem.getMessage()), problem);
        }
    }

    /** How many bytes the last entry had, unpacked. */
    int length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private InputStream unpacked(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(new BufferedInputStream(packed), 8192);
        } catch (EOFException | ZipException e) {
            throw notOne(e);
        }
    }

    private Entry.Header readHeader() throws IOException {
        try {
            line = 1;
            var first = lines.next();
            if (first.isPresent() && entries.entry(first.get()) instanceof Entry.Header found) {
                return found;
            }
        } catch (EOFException | ZipException e) {
            throw notOne(e);
        } catch (RecordingProblem e) {
            throw new RecordingProblem(name + " cannot be played: " + e.getMessage(), e);
        }
        throw notOne(new RecordingProblem("no header"));
    }

    private RecordingProblem notOne(IOException e) {
        return new RecordingProblem(
                name + " is no recording: make one with 'sidetone events --record FILE'", e);
    }
}

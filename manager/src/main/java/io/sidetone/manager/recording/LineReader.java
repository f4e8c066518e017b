package io.sidetone.manager.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of bytes, no longer than a limit; hands out all whole ones before any trouble. */
final class LineReader {

    private static final int CHUNK = 8192;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * The next line without its end.
     *
     * @return empty at the end; a last line without an end was cut and is none
     * @throws RecordingProblem when it is longer than the limit
     */
    Optional<byte[]> next() throws IOException {
        var line = new ByteArrayOutputStream(1024);
        while (at < end || fill()) {
            int from = at;
            while (at < end && chunk[at] != '\n') {
                at++;
            }
            if (line.size() + at - from > longest) {
                throw new RecordingProblem("a line is longer than " + longest + " bytes");
            }
            line.write(chunk, from, at - from);
            if (at < end) {
                at++;
                return Optional.of(line.toByteArray());
            }
        }
        if (line.size() > 0) {
            throw new RecordingProblem("the last line is cut");
        }
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }
}

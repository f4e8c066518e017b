package io.sidetone.manager.recording;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One file of a recording while it is written: one gzip member, of which everything up to the last
 * {@link #flush} can be read whatever becomes of the rest. Only its owner may read it, for an event
 * may hold what others should not see. Used by one thread at a time.
 */
final class RecordingFile implements AutoCloseable {

    private final Counted file;
    private final GZIPOutputStream packed;
    private long unflushed;

    /**
     * Makes a file that is not there yet.
     *
     * @throws IOException when it is, or cannot be made
     */
    RecordingFile(Path path) throws IOException {
        Files.createFile(
                path,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // No channel, which a thread's interrupt would close in the middle of a line.
        var out = new FileOutputStream(path.toFile());
        // Held until it is closed, so that no second recorder moves it away.
        out.getChannel().lock();
        file = new Counted(out);
        packed = new Quick(file);
    }

    /** Takes a line; it is in the file after {@link #flush}. */
    void write(byte[] line) throws IOException {
        packed.write(line);
        unflushed += line.length;
    }

    /** Bytes of lines that wait for {@link #flush}. */
    long unflushed() {
        return unflushed;
    }

    /** Puts all lines into the file, at a cost of some five bytes. */
    void flush() throws IOException {
        packed.flush();
        unflushed = 0;
    }

    /** Bytes in the file. */
    long size() {
        return file.count;
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }

    /**
     * A busy PBX sends more than the better levels can pack; text shrinks to a tenth all the same.
     */
    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream out) throws IOException {
            super(out, 8192, true);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static final class Counted extends FilterOutputStream {

        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}

package io.sidetone.core.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Puts several recordings one after the other into one file, without reading them into memory. */
public final class WavJoin {

    private WavJoin() {}

    /**
     * Writes {@code target} anew, with a right header; does not make it durable.
     *
     * @param parts WAV files in the order they are to be heard; their headers may be wrong
     * @return how long the whole plays
     * @throws UnreadableAudio when a part is something else, or the whole is longer than 2 GiB
     * @throws IOException when a part cannot be read or the target not written
     */
    public static Duration join(List<Path> parts, Path target) throws IOException {
        var files = new ArrayList<WavFile>();
        for (var part : parts) {
            files.add(WavFile.inspect(part));
        }
        var length = files.stream().mapToLong(WavFile::dataLength).sum();
        if (length > Integer.MAX_VALUE - WavHeader.LENGTH) {
            throw new UnreadableAudio(target, "it would be longer than 2 GiB");
        }
        try (var out = create(target)) {
            write(out, WavHeader.forData((int) length));
            for (var file : files) {
                append(file, out);
            }
        }
        return TelephoneAudio.durationOf(length);
    }

    private static FileChannel create(Path target) throws IOException {
        return FileChannel.open(
                target,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    private static void append(WavFile file, FileChannel out) throws IOException {
        try (var in = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            var position = file.dataOffset();
            var end = position + file.dataLength();
            while (position < end) {
                var copied = in.transferTo(position, end - position, out);
                if (copied <= 0) {
                    throw new UnreadableAudio(file.path(), "it became shorter while it was read");
                }
                position += copied;
            }
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}

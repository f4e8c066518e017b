package io.sidetone.console.serve;

import io.sidetone.core.disk.DiskDoctor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second daemon off a state directory. The system lets go of it however the process ends,
 * so there is nothing to clear away after a crash. The file holds the process's id.
 */
final class StateLock implements AutoCloseable {

    /** Another daemon serves this state directory. */
    static final class Taken extends IOException {

        private static final long serialVersionUID = 1L;

        Taken(Path directory) {
            super("another Sidetone serves " + directory);
        }
    }

    private static final String FILE = ".serving";

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory, which is made when it is missing.
     *
     * @throws Taken when another daemon has it
     * @throws IOException when it cannot be made or written
     */
    static StateLock take(Path directory) throws IOException {
        var channel = open(directory);
        if (tryLock(channel) == null) {
            channel.close();
            throw new Taken(directory);
        }
        write(channel, ProcessHandle.current().pid());
        return new StateLock(channel);
    }

    /**
     * The process that serves a state directory; empty when none does. The number alone would not
     * do: after a crash it may be any program's, and a signal would end that.
     *
     * @throws IOException when the directory is there and cannot be looked into
     */
    static Optional<ProcessHandle> holder(Path directory) throws IOException {
        var file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var process = pid(Files.readString(file)).flatMap(ProcessHandle::of);
        return process.isPresent() && isHeld(file) ? process : Optional.empty();
    }

    private static boolean isHeld(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        }
    }

    private static Optional<Long> pid(String text) {
        return text.matches("\\d{1,18}\\n")
                ? Optional.of(Long.valueOf(text.strip()))
                : Optional.empty();
    }

    private static void write(FileChannel channel, long pid) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((pid + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static FileChannel open(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
            return FileChannel.open(
                    directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw DiskDoctor.ofThisProcess().explain(directory, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package io.sidetone.console.serve;

import io.sidetone.core.disk.DiskDoctor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second daemon off a state directory. The system lets go of it however the process ends,
 * so there is nothing to clear away after a crash.
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
        return new StateLock(channel);
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

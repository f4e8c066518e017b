package io.sidetone.core.outbox;

import java.io.IOException;
import java.nio.file.Path;

/** A disk that can be full. */
final class FullDisk implements Disk {

    private final RealDisk real = new RealDisk();
    boolean full;

    @Override
    public void createDirectory(Path directory) throws IOException {
        real.createDirectory(directory);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
        real.write(file, content);
    }

    @Override
    public void sync(Path fileOrDirectory) throws IOException {
        real.sync(fileOrDirectory);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        real.rename(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        real.delete(path);
    }
}

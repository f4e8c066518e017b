package io.sidetone.core.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A disk whose power fails after a number of steps. It also watches that nothing is renamed before
 * its content is safe.
 */
final class FailingDisk implements Disk {

    /** Thrown at the step where the power fails, and at each one after it. */
    static final class PowerCut extends Error {

        private static final long serialVersionUID = 1L;
    }

    private final RealDisk real = new RealDisk();
    private final Set<Path> unsafe = new HashSet<>();
    private int stepsLeft;

    FailingDisk(int steps) {
        this.stepsLeft = steps;
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        step();
        real.createDirectory(directory);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        step();
        real.write(file, content);
        unsafe.add(file);
    }

    @Override
    public void sync(Path fileOrDirectory) throws IOException {
        step();
        real.sync(fileOrDirectory);
        unsafe.remove(fileOrDirectory);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step();
        var loose = unsafe.stream().filter(path -> path.startsWith(from)).toList();
        if (!loose.isEmpty()) {
            throw new AssertionError("renamed before it was safe: " + loose);
        }
        real.rename(from, to);
        unsafe.add(to.getParent());
    }

    @Override
    public void delete(Path path) throws IOException {
        step();
        real.delete(path);
    }

    private void step() {
        if (--stepsLeft < 0) {
            throw new PowerCut();
        }
    }
}

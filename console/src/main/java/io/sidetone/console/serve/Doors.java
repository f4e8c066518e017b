package io.sidetone.console.serve;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ways by which calls come in. They close at the same time: each waits for its running calls,
 * and a service manager does not wait for one after the other.
 */
final class Doors implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

    private final List<AutoCloseable> doors = new ArrayList<>();

    void add(AutoCloseable door) {
        doors.add(door);
    }

    @Override
    public void close() {
        var closing =
                doors.stream()
                        .map(door -> Thread.ofVirtual().name("stop").start(() -> close(door)))
                        .toList();
        closing.forEach(Doors::await);
    }

    private static void await(Thread closing) {
        try {
            closing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable door) {
        try {
            door.close();
        } catch (Exception e) {
            LOG.warn("{} did not stop as it should", door.getClass().getSimpleName(), e);
        }
    }
}

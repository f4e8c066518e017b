package io.sidetone.manager.stream;

import java.util.Optional;

/** The events of a PBX, one after the other. One thread reads it. */
public interface EventStream extends AutoCloseable {

    /**
     * Waits for the next. Whoever reads too slowly misses events and is told of it by a {@link
     * Gap}; Asterisk never waits.
     *
     * @return empty at the end: of a recording, or after {@link #close}
     */
    Optional<StreamItem> next() throws InterruptedException;

    /** Whether the next is there already; false when nobody knows. */
    default boolean hasMore() {
        return false;
    }

    /** Ends it; a thread that waits in {@link #next} gets the end. */
    @Override
    void close();
}

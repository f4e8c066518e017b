package io.sidetone.console.calls;

import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.StreamItem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A stream, and the clock that stood on the wall when its items were received: for a recording the
 * time that was then.
 */
final class TimedStream implements EventStream, InstantSource {

    private final EventStream stream;
    private final InstantSource clock;
    private volatile Duration behind = Duration.ZERO;

    TimedStream(EventStream stream, InstantSource clock) {
        this.stream = stream;
        this.clock = clock;
    }

    @Override
    public Optional<StreamItem> next() throws InterruptedException {
        var item = stream.next();
        item.ifPresent(one -> behind = Duration.between(one.at(), clock.instant()));
        return item;
    }

    @Override
    public Instant instant() {
        return clock.instant().minus(behind);
    }

    @Override
    public void close() {
        stream.close();
    }
}

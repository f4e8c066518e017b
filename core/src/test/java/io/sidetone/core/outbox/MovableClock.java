package io.sidetone.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until a test moves it. */
public final class MovableClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-11-21T18:04:05.123Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public void moveTo(Instant instant) {
        now = instant;
    }
}

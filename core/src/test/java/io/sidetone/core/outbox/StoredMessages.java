package io.sidetone.core.outbox;

import java.time.Duration;
import java.time.Instant;

/** Messages as a test needs them, without a spool. */
public final class StoredMessages {

    public static final Instant SPOKEN = Instant.parse("2026-11-21T18:04:05Z");

    private StoredMessages() {}

    public static StoredMessage queued(Envelope envelope, Duration length) {
        var journal =
                Journal.begun("20261121-180405000-abcdefgh2345", "example.org", SPOKEN, envelope)
                        .assembled(new Journal.Audio(length, length), SPOKEN);
        return new StoredMessage(MessageState.QUEUED, journal);
    }
}

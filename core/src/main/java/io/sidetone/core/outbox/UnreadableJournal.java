package io.sidetone.core.outbox;

import java.io.IOException;

/** A {@code message.json} that says nothing or nonsense. */
final class UnreadableJournal extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableJournal(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableJournal(String message) {
        super(message);
    }
}

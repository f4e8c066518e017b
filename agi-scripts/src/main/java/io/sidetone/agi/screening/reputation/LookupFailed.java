package io.sidetone.agi.screening.reputation;

import java.io.IOException;

/** A look-up has no answer; the message says why, and is safe to print. */
final class LookupFailed extends IOException {

    private static final long serialVersionUID = 1L;

    LookupFailed(String message) {
        super(message);
    }

    LookupFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.sidetone.core.http;

import java.io.IOException;

/** A service gave no answer, or too much of one; the message is safe in a log. */
public final class HttpFailed extends IOException {

    private static final long serialVersionUID = 1L;

    public HttpFailed(String message) {
        super(message);
    }

    public HttpFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

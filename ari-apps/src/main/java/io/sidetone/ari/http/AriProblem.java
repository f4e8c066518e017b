package io.sidetone.ari.http;

import java.io.IOException;

/** ARI answered, but not what was asked for. */
public final class AriProblem extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public AriProblem(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}

package io.sidetone.core.process;

import java.io.IOException;

/** An external command could not be started, was stopped, or said that it failed. */
public final class CommandFailed extends IOException {

    private static final long serialVersionUID = 1L;

    public CommandFailed(String message) {
        super(message);
    }

    public CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

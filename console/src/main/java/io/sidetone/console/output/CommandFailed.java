package io.sidetone.console.output;

import org.jspecify.annotations.Nullable;

/** Ends a command with a {@link Failure}. */
public final class CommandFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public CommandFailed(Failure failure) {
        this(failure, null);
    }

    /**
     * A failure with its technical reason.
     *
     * @param cause shown with {@code -v} only
     */
    public CommandFailed(Failure failure, @Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}

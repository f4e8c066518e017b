package io.sidetone.lab;

/** Something in the lab itself did not work; the message says what and what to do. */
public final class LabFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LabFailure(String message) {
        super(message);
    }

    public LabFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

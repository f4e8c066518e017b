package io.sidetone.manager.ami;

import java.io.IOException;

/** The manager interface answered, but not what can be used. */
public final class AmiProblem extends IOException {

    private static final long serialVersionUID = 1L;

    /** What kind of problem it is. */
    public enum Kind {
        /** User or secret is wrong, or the address is not permitted. */
        LOGIN,
        /** Its certificate is not one that is trusted. */
        CERTIFICATE,
        /** What answers is no AMI, or more than can be read. */
        PROTOCOL,
        /** No answer in time. */
        DEADLINE
    }

    private final Kind kind;

    public AmiProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

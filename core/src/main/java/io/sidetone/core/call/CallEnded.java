package io.sidetone.core.call;

/**
 * The call is over for the flow: the caller hung up, or the line to the PBX was lost. An ordinary
 * thing, thrown by whatever the flow does next with the caller; a flow lets it pass.
 */
public final class CallEnded extends Exception {

    private static final long serialVersionUID = 1L;

    /** How the call came to its end. */
    public enum Reason {
        /** The caller, or the PBX on the caller's behalf, hung up. */
        HANGUP,
        /** The connection to the PBX broke; the caller may still be there. */
        CONNECTION_LOST,
        /** The PBX did not answer a command within its deadline. */
        DEADLINE,
        /** The PBX answered what is no answer. */
        PROTOCOL
    }

    private final Reason reason;

    public CallEnded(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

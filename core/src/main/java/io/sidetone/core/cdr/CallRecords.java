package io.sidetone.core.cdr;

/** Where steered calls are written down (call detail records). Never waits, never throws. */
@FunctionalInterface
public interface CallRecords {

    /** Writes nothing down. */
    CallRecords NONE = _ -> {};

    /** Writes a call down, or what is new about one with the same id. */
    void note(CallRecord call);
}

package io.sidetone.core.cdr;

import java.util.Optional;

/**
 * Where steered calls are written down (call detail records). Never throws; writing never waits.
 */
@FunctionalInterface
public interface CallRecords {

    /** Writes nothing down. */
    CallRecords NONE = _ -> {};

    /** Writes a call down, or what is new about one with the same id. */
    void note(CallRecord call);

    /**
     * What was written down of a call, perhaps by a Sidetone before; this one waits for the store.
     *
     * @return empty when there is nothing, or the store cannot be had
     */
    default Optional<CallRecord> find(String id) {
        return Optional.empty();
    }
}

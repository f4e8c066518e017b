package io.sidetone.core.trunk.guard;

/** Where it is written down what calls use up, so that a restart forgets nothing. Never waits. */
@FunctionalInterface
public interface TollLedger {

    /** Writes nothing down. */
    TollLedger NONE = _ -> {};

    /** Writes a call down, or what is new about one with the same id. */
    void note(MeteredCall call);
}

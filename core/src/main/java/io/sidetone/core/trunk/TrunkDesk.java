package io.sidetone.core.trunk;

/** Decides how a call leaves the house. Answers at once, from memory, for any text. */
@FunctionalInterface
public interface TrunkDesk {

    /** What is to be done with a call. */
    Decision decide(OutgoingCall call, LiveTrunks live);
}

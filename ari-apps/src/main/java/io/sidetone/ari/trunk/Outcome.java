package io.sidetone.ari.trunk;

import io.sidetone.ari.steer.Leg;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.TrunkTry;

/** What came of dialling. */
sealed interface Outcome {

    /** The callee and the caller hear each other. */
    record Answered(Leg leg, TrunkTry way) implements Outcome {}

    /**
     * Nobody answered.
     *
     * @param why in words, safe to print
     */
    record Failed(Verdict verdict, String why) implements Outcome {}

    /** No trunk was dialled: a limit of the caller's is reached. */
    record Refused(Clearance.Refused clearance) implements Outcome {}

    /** The caller hung up. */
    record CallerLeft() implements Outcome {}
}

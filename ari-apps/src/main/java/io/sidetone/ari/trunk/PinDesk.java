package io.sidetone.ari.trunk;

import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.guard.PinAnswer;

/** Knows the callers' PINs. Answers at once. */
@FunctionalInterface
interface PinDesk {

    /**
     * What it says to a PIN.
     *
     * @param digits as keyed; never logged
     */
    PinAnswer enter(OutgoingCall call, String digits);
}

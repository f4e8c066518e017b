package io.sidetone.agi.numbers;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;

/** What the dialplan is to do next; the name is the value of {@code SIDETONE_RESULT}. */
public enum NumbersResult {
    /** Dial {@code SIDETONE_DIAL_1}, then the next. */
    ROUTED,
    /** The same, and nothing may stop it. */
    EMERGENCY,
    /** Hang up; {@code SIDETONE_REFUSAL} says why. */
    REFUSED,
    /** It may go out for whoever knows the PIN: the supervised trunk asks for it. */
    PIN,
    /** All trunks are busy, or none takes it now. */
    NO_TRUNK,
    /** What became of a call is written down. */
    NOTED;

    /** Tells the dialplan; what else it is told comes before. */
    void tell(Call call) {
        call.setVariable(CallFlow.RESULT, name());
    }
}

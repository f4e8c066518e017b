package io.sidetone.ari.trunk;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.cdr.CallEnding;

/** How a call ended; the name is the value of {@code SIDETONE_RESULT}. */
enum TrunkResult {

    /** The callee answered. */
    ANSWERED(16, CallEnding.ANSWERED),

    /** The callee is busy. */
    BUSY(17, CallEnding.BUSY),

    /** Nobody answered in time. */
    NO_ANSWER(19, CallEnding.NO_ANSWER),

    /** There is no such number. */
    NO_NUMBER(1, CallEnding.FAILED),

    /** The callee, or the network for them, does not want the call. */
    DECLINED(21, CallEnding.NO_ANSWER),

    /** No trunk took it. */
    NO_TRUNK(34, CallEnding.FAILED),

    /** The house does not allow it. */
    REFUSED(21, CallEnding.REFUSED),

    /** The caller hung up first. */
    CALLER_LEFT(16, CallEnding.CALLER_LEFT);

    private final int cause;
    private final CallEnding ending;

    TrunkResult(int cause, CallEnding ending) {
        this.cause = cause;
        this.ending = ending;
    }

    /** What the caller is hung up with (ITU-T Q.850), from which their telephone makes a tone. */
    int cause() {
        return cause;
    }

    /** How the record of the call says it. */
    CallEnding ending() {
        return ending;
    }

    /** Tells the dialplan; does nothing when the channel is gone. */
    void tell(Call caller) {
        caller.setVariable(CallFlow.RESULT, name());
    }
}

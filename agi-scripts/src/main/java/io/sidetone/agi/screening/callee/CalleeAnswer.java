package io.sidetone.agi.screening.callee;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;

/**
 * What the callee decided; the name is the value of {@code SIDETONE_RESULT}, on the callee's
 * channel.
 */
public enum CalleeAnswer {
    /** Connect them. */
    ACCEPTED("ACCEPTED"),
    /** The caller goes to voicemail. */
    VOICEMAIL("CONTINUE"),
    /** The caller's number is blocked, and the caller meets what refused callers meet. */
    BLOCKED("CONTINUE");

    /** Read by Dial's option U; any value that it does not know connects the call. */
    private static final String GOSUB_RESULT = "GOSUB_RESULT";

    private final String gosubResult;

    CalleeAnswer(String gosubResult) {
        this.gosubResult = gosubResult;
    }

    /** Tells the dialplan; the last thing that the flow does. */
    void tell(Call call) {
        call.setVariable(GOSUB_RESULT, gosubResult);
        call.setVariable(CallFlow.RESULT, name());
    }
}

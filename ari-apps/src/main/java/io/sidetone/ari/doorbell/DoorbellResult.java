package io.sidetone.ari.doorbell;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;

/** What the dialplan finds in {@link CallFlow#RESULT}. */
public enum DoorbellResult {
    /** Somebody spoke with the visitor. */
    ANSWERED,
    /** Nobody did; a message is in the outbox. */
    MESSAGE,
    /** Nobody did, and there is no message. */
    NOBODY,
    /** It rings already, or did just now: nothing was done. */
    REPEATED,
    /** The visitor left while it rang. */
    LEFT,
    /** The configuration has no such button; the dialplan rings. */
    UNKNOWN_BUTTON;

    void tell(Call call) {
        call.setVariable(CallFlow.RESULT, name());
    }
}

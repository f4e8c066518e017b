package io.sidetone.agi.screening;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;

/** What the dialplan is to do next; the name is the value of {@code SIDETONE_RESULT}. */
public enum ScreeningResult {
    /** Ring the house. */
    RING,
    /** Ring {@code SIDETONE_EXTENSION}. */
    EXTENSION,
    /** Voicemail, of {@code SIDETONE_EXTENSION} when that is not empty. */
    VOICEMAIL,
    /** The call is over: hang up. */
    DONE,
    /** What was told is noted, go on dialling; or Sidetone is there. */
    OK;

    /** Whom the caller keyed. */
    static final String EXTENSION_VARIABLE = "SIDETONE_EXTENSION";

    /** Tells the dialplan; the last thing that a flow does. */
    public void tell(Call call) {
        call.setVariable(CallFlow.RESULT, name());
    }

    /** Tells the dialplan, with the extension it is about. */
    void tell(Call call, String extension) {
        call.setVariable(EXTENSION_VARIABLE, extension);
        tell(call);
    }
}

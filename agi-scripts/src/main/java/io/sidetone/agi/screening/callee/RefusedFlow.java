package io.sidetone.agi.screening.callee;

import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.agi.screening.treatment.Treatments;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.FirstWord;
import java.util.function.Function;

/**
 * Runs on the caller's channel once the callee has turned the caller away: gives what refused
 * callers meet. The result stands before anything is heard, so that whatever happens meanwhile the
 * dialplan rings nobody for this call again.
 */
public final class RefusedFlow implements CallFlow {

    private static final String DONE = "DONE";
    private static final String VOICEMAIL = "VOICEMAIL";

    private final Treatment treatment;
    private final Treatments treatments;
    private final Function<Call, IncomingCall> reader;

    /**
     * @param treatment an end of a call, or voicemail
     * @param reader who calls
     */
    public RefusedFlow(
            Treatment treatment, Treatments treatments, Function<Call, IncomingCall> reader) {
        this.treatment = treatment;
        this.treatments = treatments;
        this.reader = reader;
    }

    @Override
    public void run(Call call) throws CallEnded {
        if (treatment == Treatment.VOICEMAIL) {
            call.setVariable(RESULT, VOICEMAIL);
            return;
        }
        call.setVariable(RESULT, DONE);
        FirstWord.say(call);
        treatments.give(treatment, call, reader.apply(call));
    }
}

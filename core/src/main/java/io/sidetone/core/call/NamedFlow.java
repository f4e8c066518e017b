package io.sidetone.core.call;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A flow under the name that the dialplan gives it; leads calls through it and survives whatever it
 * does.
 *
 * @param name said in the log
 * @param flow what a call goes through
 */
public record NamedFlow(String name, CallFlow flow) {

    private static final Logger log = LoggerFactory.getLogger(NamedFlow.class);

    /**
     * Leads one call to its end, on this thread. Throws nothing: when the flow fails, the caller
     * hears a tone and the dialplan goes on.
     *
     * @param calls makes the flow's view of the call
     */
    public void lead(Supplier<Call> calls) {
        log.info("{} begins", name);
        Call call = null;
        try {
            call = calls.get();
            flow.run(call);
            log.info("{} is done", name);
        } catch (CallEnded ended) {
            tellEnd(ended);
        } catch (RuntimeException | Error fault) {
            log.error("{} failed; the dialplan goes on", name, fault);
            apologise(call);
        }
    }

    private void tellEnd(CallEnded ended) {
        if (ended.reason() == CallEnded.Reason.HANGUP) {
            log.info("{} ended by hang-up", name);
        } else {
            log.warn("{} cut short: {}", name, ended.getMessage());
        }
    }

    private static void apologise(@Nullable Call call) {
        if (call == null) {
            return;
        }
        try {
            call.play(Tone.TROUBLE);
        } catch (CallEnded ended) {
            log.debug("nobody left to hear of it");
        } catch (RuntimeException fault) {
            log.error("the trouble tone failed too", fault);
        }
    }
}

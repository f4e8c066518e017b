package io.sidetone.ari.trunk;

import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.cdr.CallRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A call that was answered before Sidetone came: counted, warned, cut and written down as if
 * Sidetone had never been away.
 */
final class ResumedCall {

    private static final Logger log = LoggerFactory.getLogger(ResumedCall.class);

    private final SteeredCall call;
    private final TrunkCallConfig config;
    private final TrunkParts parts;
    private final CallMeter meter;
    private final CallNotes notes;

    /**
     * @param record what was written down of it, closed or not
     */
    ResumedCall(SteeredCall call, TrunkCallConfig config, TrunkParts parts, CallRecord record) {
        this.call = call;
        this.config = config;
        this.parts = parts;
        meter = new CallMeter(parts.meter(), parts.clock(), record.id());
        notes = new CallNotes(parts.records(), parts.clock(), record, meter::end);
    }

    /**
     * Watches it to its end.
     *
     * @throws CallEnded when no more can be known of it
     */
    void lead(Leg callee) throws CallEnded {
        meter.resume();
        notes.resumed(callee);
        log.info("goes on, with what it has used up");
        try {
            var talk = new Talk(call, notes, callee, config.warning(), parts.aside());
            notes.over(TrunkResult.ANSWERED, talk.watch(meter::left));
        } catch (CallEnded ended) {
            notes.over(CallEnding.ANSWERED, TrunkCall.LOST);
            throw ended;
        } catch (RuntimeException fault) {
            notes.over(CallEnding.FAILED, "Sidetone failed");
            throw fault;
        }
    }
}

package io.sidetone.ari.steer;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import org.slf4j.LoggerFactory;

/**
 * A flow that calls others on the caller's behalf and sees every leg. The dialplan hands it a call
 * by {@code Stasis()}; by {@code AGI()} it cannot work.
 */
public interface SteeredFlow extends CallFlow {

    /** What the dialplan finds in {@link CallFlow#RESULT} when it came by {@code AGI()}. */
    String NEEDS_STASIS = "NEEDS_STASIS";

    /**
     * Leads one call, with all its legs. A caller who leaves ends all legs at once, whatever this
     * does meanwhile. When this returns, legs that were not joined to the caller are ended; those
     * who are joined talk on until one of them leaves. When this throws, all legs are ended. Then
     * the caller goes on in the dialplan if still there.
     *
     * @throws CallEnded when the caller hangs up; the flow has done by then what it owes the caller
     */
    void run(SteeredCall call) throws CallEnded;

    /**
     * Two go on to talk whom a Sidetone that is gone had joined; the caller may be another than the
     * one it began with, after a transfer. When this returns, they talk on until one of them
     * leaves, if they still do.
     *
     * @param callee with whom the caller talks
     * @throws CallEnded when no more can be known of the call
     */
    default void resume(SteeredCall call, Leg callee) throws CallEnded {
        LoggerFactory.getLogger(getClass()).debug("{} talks on", call.channelName());
    }

    @Override
    default void run(Call call) {
        LoggerFactory.getLogger(getClass())
                .warn("the dialplan came by AGI(); this works with Stasis(sidetone,…) only");
        call.setVariable(RESULT, NEEDS_STASIS);
    }
}

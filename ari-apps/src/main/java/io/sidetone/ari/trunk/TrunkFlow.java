package io.sidetone.ari.trunk;

import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.ari.steer.SteeredFlow;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.feature.Reloadable;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.trunk.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Calls out of the house, as the dialplan hands them over: {@code Stasis(sidetone,trunk,0891234)}.
 * Where it fails, {@code SIDETONE_RESULT} stays empty and the dialplan dials.
 */
public final class TrunkFlow implements SteeredFlow, Reloadable<TrunkCallConfig> {

    private final Function<TrunkCallConfig, TrunkCalls> wiring;
    private volatile TrunkCalls calls;

    /**
     * @param wiring makes what depends on the configuration, anew whenever that changes
     */
    TrunkFlow(TrunkCallConfig config, Function<TrunkCallConfig, TrunkCalls> wiring) {
        this.wiring = wiring;
        calls = wiring.apply(config);
    }

    @Override
    public void reload(TrunkCallConfig config) {
        calls = wiring.apply(config);
    }

    @Override
    public void run(SteeredCall call) throws CallEnded {
        calls.lead(call);
    }

    @Override
    public void resume(SteeredCall call, Leg callee) throws CallEnded {
        calls.resume(call, callee);
    }

    /** Nobody who is refused waits for the words. */
    @Override
    public List<Prompt.Phrase> phrasesToPrepare() {
        var phrases = new ArrayList<>(List.of(Phrases.PIN, Phrases.PIN_AGAIN));
        for (var refusal : Refusal.values()) {
            phrases.add(Phrases.of(refusal));
        }
        return List.copyOf(phrases);
    }
}

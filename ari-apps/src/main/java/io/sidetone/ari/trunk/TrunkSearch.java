package io.sidetone.ari.trunk;

import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.TrunkTry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Dials one trunk after the other until one has the callee, or none is left. */
final class TrunkSearch {

    private final SteeredCall call;
    private final TrunkCallConfig config;
    private final CallNotes notes;
    private final Runnable dialled;
    private final List<String> failures = new ArrayList<>();
    private boolean told;

    /**
     * @param dialled is told when the first leg has been dialled
     */
    TrunkSearch(SteeredCall call, TrunkCallConfig config, CallNotes notes, Runnable dialled) {
        this.call = call;
        this.config = config;
        this.notes = notes;
        this.dialled = dialled;
    }

    /**
     * Dials until a trunk has the callee, or the limits of fail-over are reached.
     *
     * @param tries at least one
     * @param gate why a trunk must not be dialled after all, as its turn comes
     */
    Outcome search(List<TrunkTry> tries, Function<TrunkTry, Optional<Clearance.Refused>> gate)
            throws CallEnded {
        var end = Deadline.in(config.failOver().within());
        int most = Math.min(tries.size(), config.failOver().tries());
        for (int tried = 1; ; tried++) {
            boolean last = tried == most;
            var outcome = tryOne(tries.get(tried - 1), gate, last);
            if (last || !goesOn(outcome) || end.hasPassed()) {
                return outcome;
            }
        }
    }

    private Outcome tryOne(
            TrunkTry way, Function<TrunkTry, Optional<Clearance.Refused>> gate, boolean last)
            throws CallEnded {
        var refused = gate.apply(way);
        return refused.isPresent()
                ? new Outcome.Refused(refused.get())
                : attempt(way, Patience.of(config, last));
    }

    private static boolean goesOn(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed(var verdict, _) -> verdict.trunkFailed();
            // Another trunk may be cheaper.
            case Outcome.Refused _ -> true;
            case Outcome.Answered _, Outcome.CallerLeft _ -> false;
        };
    }

    /**
     * One call over one trunk.
     *
     * @throws CallEnded when no more can be known of the call
     */
    Outcome attempt(TrunkTry way, Patience patience) throws CallEnded {
        var leg = call.dial(request(way, patience));
        notes.dialled(way, leg);
        if (!told) {
            told = true;
            dialled.run();
        }
        var outcome = new TrunkAttempt(call, notes, way, leg, patience).await();
        if (outcome instanceof Outcome.Failed(_, var why)) {
            failures.add(why);
        }
        return outcome;
    }

    /** What every trunk said that was tried and failed. */
    String failures() {
        return String.join("; ", failures);
    }

    private static DialRequest request(TrunkTry way, Patience patience) {
        return new DialRequest(
                way.endpoint(),
                way.callerId().map(number -> new CallerId(number, "")),
                patience.ring(),
                Map.of());
    }
}

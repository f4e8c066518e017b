package io.sidetone.ari.trunk;

import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunkTry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An emergency call: nothing is asked, said, counted or limited, and every way out is tried until
 * one is answered. When there is none, the dialplan is told nothing, so that it dials itself.
 */
final class EmergencyCall {

    private static final Logger log = LoggerFactory.getLogger(EmergencyCall.class);

    private final SteeredCall call;
    private final TrunkCallConfig config;
    private final TrunkParts parts;
    private final CallNotes notes;
    private final TrunkSearch search;

    EmergencyCall(
            SteeredCall call,
            TrunkCallConfig config,
            TrunkParts parts,
            OutgoingCall outgoing,
            PartyNumber number) {
        this.call = call;
        this.config = config;
        this.parts = parts;
        notes =
                CallNotes.of(
                        parts.records(),
                        parts.clock(),
                        call.caller().channelId(),
                        outgoing,
                        number.key(),
                        () -> BigDecimal.ZERO);
        search =
                new TrunkSearch(
                        call,
                        config,
                        notes,
                        () -> {
                            notes.begun("an emergency");
                            parts.dialled().dialled(number, outgoing.at());
                        });
    }

    /**
     * Tries the ways in their order; the caller is still there when it returns without an answer.
     *
     * @throws CallEnded when no more can be known of the call
     */
    void lead(List<TrunkTry> ways) throws CallEnded {
        try {
            for (var way : ways) {
                var outcome = attempt(way, way.equals(ways.getLast()));
                if (!(outcome instanceof Outcome.Failed(_, var why))) {
                    finish(outcome);
                    return;
                }
                log.warn("an emergency call is not answered, {}", why);
            }
        } catch (CallEnded ended) {
            notes.over(notes.isAnswered() ? CallEnding.ANSWERED : CallEnding.FAILED, "lost");
            throw ended;
        }
        log.error("no trunk takes an emergency call; the dialplan dials it");
        notes.over(TrunkResult.NO_TRUNK, "no trunk took it; the dialplan dials");
    }

    /** A fault with one trunk must not keep the next from being tried. */
    private Outcome attempt(TrunkTry way, boolean last) throws CallEnded {
        try {
            return search.attempt(way, Patience.emergency(config, last));
        } catch (RuntimeException fault) {
            log.error("trunk {} fails in an emergency", way.trunk(), fault);
            return new Outcome.Failed(CauseTable.SILENT, way.trunk() + ": a fault of ours");
        }
    }

    private void finish(Outcome outcome) throws CallEnded {
        if (outcome instanceof Outcome.Answered(var leg, _)) {
            var talk = new Talk(call, notes, leg, Duration.ZERO, parts.aside());
            notes.over(TrunkResult.ANSWERED, talk.watch(Optional::empty));
        } else {
            notes.over(TrunkResult.CALLER_LEFT, "the caller hung up");
        }
    }
}

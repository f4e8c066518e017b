package io.sidetone.ari.trunk;

import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.FirstWord;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.trunk.Decision;
import io.sidetone.core.trunk.LiveTrunks;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunkTry;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads calls out by one configuration. */
final class TrunkCalls {

    private static final Logger log = LoggerFactory.getLogger(TrunkCalls.class);

    private final TrunkCallConfig config;
    private final TrunkParts parts;

    TrunkCalls(TrunkCallConfig config, TrunkParts parts) {
        this.config = config;
        this.parts = parts;
    }

    /**
     * Leads one call.
     *
     * @throws CallEnded when the caller hangs up while spoken to, or no more can be known of the
     *     call
     */
    void lead(SteeredCall call) throws CallEnded {
        FirstWord.say(call.caller());
        var dialled = OutgoingReader.dialled(call);
        var emergency = emergency(dialled);
        if (emergency.isPresent()) {
            help(call, dialled, emergency.get());
            return;
        }
        var outgoing = OutgoingReader.read(call, dialled, parts.clock().instant());
        var decision = parts.desk().decide(outgoing, new CountedChannels(call::channelNames));
        log.info("{}: {}", decision.destination().text(), decision.clearance().why());
        if (decision.emergency()) {
            new EmergencyCall(call, config, parts, outgoing, decision.destination())
                    .lead(decision.tries());
        } else {
            new TrunkCall(call, config, parts, outgoing, decision).lead();
        }
    }

    /**
     * Leads a call on that a Sidetone which is gone had brought to an answer.
     *
     * @throws CallEnded when no more can be known of the call
     */
    void resume(SteeredCall call, Leg callee) throws CallEnded {
        var record = parts.records().find(call.caller().channelId());
        if (record.isPresent()) {
            new ResumedCall(call, config, parts, record.get()).lead(callee);
        } else {
            log.warn("{} goes on, and nothing is written down of it", call.channelName());
        }
    }

    /** Looked at first, so that nothing which only other calls need can fail for an emergency. */
    private Optional<EmergencyNumber> emergency(String dialled) {
        return parts.numbers().dialled(dialled) instanceof EmergencyNumber number
                ? Optional.of(number)
                : Optional.empty();
    }

    private void help(SteeredCall call, String dialled, EmergencyNumber number) throws CallEnded {
        var outgoing = OutgoingReader.plain(call, dialled, parts.clock().instant());
        log.warn("an emergency call to {} from {}", number.digits(), outgoing.endpoint());
        new EmergencyCall(call, config, parts, outgoing, number).lead(ways(outgoing, number));
    }

    private List<TrunkTry> ways(OutgoingCall outgoing, EmergencyNumber number) {
        return decided(outgoing)
                .filter(Decision::emergency)
                .map(Decision::tries)
                .filter(tries -> !tries.isEmpty())
                .orElseGet(() -> parts.emergencies().of(number, outgoing));
    }

    private Optional<Decision> decided(OutgoingCall outgoing) {
        try {
            return Optional.of(parts.desk().decide(outgoing, LiveTrunks.IDLE));
        } catch (RuntimeException fault) {
            log.error("the trunk desk fails in an emergency; every trunk is tried", fault);
            return Optional.empty();
        }
    }
}

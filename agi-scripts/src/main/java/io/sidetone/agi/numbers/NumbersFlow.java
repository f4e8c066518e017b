package io.sidetone.agi.numbers;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.feature.DialledNumbers;
import io.sidetone.core.feature.Reloadable;
import io.sidetone.core.log.LogText;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Decision;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.Refusal;
import io.sidetone.core.trunk.TrunkDesk;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the dialplan how a call leaves the house, and callers why it does not. */
final class NumbersFlow implements CallFlow, Reloadable<NumbersConfig> {

    private static final Logger LOG = LoggerFactory.getLogger(NumbersFlow.class);

    private static final String REFUSAL = "SIDETONE_REFUSAL";

    private final TrunkDesk desk;
    private final DialledNumbers dialled;
    private final InstantSource clock;
    private volatile NumbersConfig config;

    NumbersFlow(NumbersConfig config, TrunkDesk desk, DialledNumbers dialled, InstantSource clock) {
        this.config = config;
        this.desk = desk;
        this.dialled = dialled;
        this.clock = clock;
    }

    @Override
    public void reload(NumbersConfig config) {
        this.config = config;
    }

    @Override
    public void run(Call call) throws CallEnded {
        var outgoing = OutgoingReader.read(call, clock.instant());
        var decision = desk.decide(outgoing, new ChannelCount(call));
        LOG.info(
                "{}: {} dials {}: {}",
                call.channelId(),
                LogText.safe(outgoing.endpoint()),
                LogText.safe(outgoing.dialled()),
                decision.clearance().why());
        switch (decision.clearance()) {
            case Clearance.Allowed allowed -> route(call, outgoing, decision, allowed);
            case Clearance.PinNeeded _ -> NumbersResult.PIN.tell(call);
            case Clearance.Refused refused -> refuse(call, refused.refusal());
        }
    }

    private void route(
            Call call, OutgoingCall outgoing, Decision decision, Clearance.Allowed allowed) {
        if (decision.tries().isEmpty()) {
            LOG.error("{}: an emergency and no trunk; the dialplan dials", call.channelId());
            return;
        }
        dialled.dialled(decision.destination(), outgoing.at());
        var tries = decision.tries();
        var told =
                decision.emergency()
                        ? tries
                        : tries.subList(0, Math.min(tries.size(), config.tries()));
        DialVariables.set(call, told, allowed.longest());
        (decision.emergency() ? NumbersResult.EMERGENCY : NumbersResult.ROUTED).tell(call);
    }

    private void refuse(Call call, Refusal refusal) throws CallEnded {
        call.setVariable(REFUSAL, refusal.name());
        var result = refusal == Refusal.NO_TRUNK ? NumbersResult.NO_TRUNK : NumbersResult.REFUSED;
        result.tell(call);
        if (config.speakRefusals()) {
            call.answer();
            call.play(Phrases.of(refusal));
        }
    }
}

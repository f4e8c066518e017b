package io.sidetone.agi.numbers;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.FirstWord;
import io.sidetone.core.feature.DialledNumbers;
import io.sidetone.core.feature.Reloadable;
import io.sidetone.core.log.LogText;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Decision;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.Refusal;
import io.sidetone.core.trunk.TrunkDesk;
import io.sidetone.core.trunk.TrunkTry;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the dialplan how a call leaves the house, and callers why it does not. */
final class NumbersFlow implements CallFlow, Reloadable<NumbersConfig> {

    private static final Logger LOG = LoggerFactory.getLogger(NumbersFlow.class);

    private static final String REFUSAL = "SIDETONE_REFUSAL";

    /** The dialplan sets it that will tell what becomes of the call. */
    private static final String TELLS = "SIDETONE_TELLS";

    private final TrunkDesk desk;
    private final CallBooks books;
    private final DialledNumbers dialled;
    private final InstantSource clock;
    private volatile NumbersConfig config;

    NumbersFlow(
            NumbersConfig config,
            TrunkDesk desk,
            CallBooks books,
            DialledNumbers dialled,
            InstantSource clock) {
        this.config = config;
        this.desk = desk;
        this.books = books;
        this.dialled = dialled;
        this.clock = clock;
    }

    @Override
    public void reload(NumbersConfig config) {
        this.config = config;
    }

    @Override
    public void run(Call call) throws CallEnded {
        var told = DialledCall.of(call.arguments());
        if (told.isPresent()) {
            books.close(told.get());
            NumbersResult.NOTED.tell(call);
        } else {
            direct(call);
        }
    }

    private void direct(Call call) throws CallEnded {
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
            Call call, OutgoingCall outgoing, Decision decision, Clearance.Allowed allowed)
            throws CallEnded {
        if (decision.tries().isEmpty()) {
            LOG.error("{}: an emergency and no trunk; the dialplan dials", call.channelId());
            return;
        }
        var tries = decision.tries();
        if (decision.emergency()) {
            dialled.dialled(decision.destination(), outgoing.at());
            DialVariables.set(call, tries, allowed.longest());
            NumbersResult.EMERGENCY.tell(call);
            return;
        }
        var told = tries.subList(0, Math.min(tries.size(), config.tries()));
        switch (counted(call, outgoing, decision, told, allowed)) {
            case Clearance.Refused(var why, var refusal) -> {
                LOG.info("{}: {}", call.channelId(), why);
                refuse(call, refusal);
            }
            case Clearance.Allowed(_, var longest) -> {
                dialled.dialled(decision.destination(), outgoing.at());
                DialVariables.set(call, told, longest);
                NumbersResult.ROUTED.tell(call);
            }
            case Clearance.PinNeeded _ -> NumbersResult.PIN.tell(call);
        }
    }

    /** Only what the dialplan tells the end of can be counted. */
    private Clearance counted(
            Call call,
            OutgoingCall outgoing,
            Decision decision,
            List<TrunkTry> ways,
            Clearance.Allowed allowed) {
        return call.variable(TELLS).isPresent()
                ? books.open(call.channelId(), outgoing, decision.destination(), ways, allowed)
                : allowed;
    }

    private void refuse(Call call, Refusal refusal) throws CallEnded {
        call.setVariable(REFUSAL, refusal.name());
        var result = refusal == Refusal.NO_TRUNK ? NumbersResult.NO_TRUNK : NumbersResult.REFUSED;
        result.tell(call);
        if (config.speakRefusals()) {
            FirstWord.say(call);
            call.answer();
            call.play(Phrases.of(refusal));
        }
    }
}

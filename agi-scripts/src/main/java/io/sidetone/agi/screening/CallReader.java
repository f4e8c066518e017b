package io.sidetone.agi.screening;

import io.sidetone.agi.screening.judge.Attestation;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ChannelName;
import io.sidetone.core.number.Numbers;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes from a call what it is judged by. */
final class CallReader {

    private static final Logger LOG = LoggerFactory.getLogger(CallReader.class);

    private final Numbers numbers;
    private final AttestationSource attestation;
    private final InstantSource clock;

    CallReader(Numbers numbers, AttestationSource attestation, InstantSource clock) {
        this.numbers = numbers;
        this.attestation = attestation;
        this.clock = clock;
    }

    /**
     * One question to Asterisk, over ARI two, and those that the attestation takes. Of a caller who
     * wants to be unknown nothing is known.
     */
    IncomingCall read(Call call) {
        var caller = call.wantsToBeUnknown() ? CallerId.UNKNOWN : call.callerId();
        var line = ChannelName.endpoint(call.variable("CHANNEL(name)").orElse(""));
        return new IncomingCall(
                line,
                numbers.outside(caller.number()),
                caller.number(),
                caller.name(),
                attestation(call, line),
                clock.instant());
    }

    /** Without it a call can still be judged. */
    private Attestation attestation(Call call, String line) {
        try {
            return attestation.read(line, call::variable);
        } catch (RuntimeException fault) {
            LOG.error("{}: its attestation cannot be read", call.channelId(), fault);
            return Attestation.NONE;
        }
    }
}

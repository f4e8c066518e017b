package io.sidetone.agi.screening.callee;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.screening.judge.Attestation;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.call.Call;
import io.sidetone.core.number.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusedFlowTest {

    private final Numbers numbers = new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE"));
    private final List<String> given = new ArrayList<>();

    @Test
    void theResultStandsBeforeAnythingIsHeard() {
        var call = new CalleeHouse().callee("refused").calls(flow(Treatment.INTERCEPT));
        assertThat(given).containsExactly("INTERCEPT to 201 after DONE");
        assertThat(call.result()).isEqualTo("DONE");
    }

    @Test
    void voicemailIsTheDialplans() {
        var call = new CalleeHouse().callee("refused").calls(flow(Treatment.VOICEMAIL));
        assertThat(given).isEmpty();
        assertThat(call.result()).isEqualTo("VOICEMAIL");
    }

    private RefusedFlow flow(Treatment treatment) {
        return new RefusedFlow(
                treatment,
                (it, call, from) -> {
                    given.add(
                            "%s to %s after %s"
                                    .formatted(
                                            it,
                                            from.received(),
                                            call.variable("SIDETONE_RESULT").orElse("nothing")));
                    return Optional.empty();
                },
                this::read);
    }

    private IncomingCall read(Call call) {
        var id = call.callerId();
        return new IncomingCall(
                "PJSIP/trunk",
                numbers.outside(id.number()),
                id.number(),
                id.name(),
                Attestation.NONE,
                Instant.EPOCH);
    }
}

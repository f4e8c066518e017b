package io.sidetone.agi.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.screening.judge.Attestation;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.Withheld;
import io.sidetone.core.outbox.RecordingsInMemory;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallReaderTest {

    private final CallReader reader =
            new CallReader(
                    new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE")),
                    (_, _) -> Attestation.NONE,
                    () -> Instant.EPOCH);

    @Test
    void whoeverWantsToBeUnknownIsThoughTheNumberCameWithTheCall() {
        var call = reader.read(caller().with("CALLERID(num-pres)", "prohib_passed_screen").call());

        assertThat(call.number()).isInstanceOf(Withheld.class);
        assertThat(call.toString()).doesNotContain("30123456").doesNotContain("Anna");
    }

    @Test
    void whoeverDoesNotIsKnown() {
        var call = reader.read(caller().with("CALLERID(num-pres)", "allowed_not_screened").call());

        assertThat(call.number().key()).isEqualTo("+4930123456");
    }

    private static ScriptedCaller caller() {
        return new ScriptedCaller(new CallerId("+4930123456", "Anna"), new RecordingsInMemory());
    }
}

package io.sidetone.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.outbox.RecordingsInMemory;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstWordTest {

    @Test
    void whoeverHasTheCallMayTakeAsLongAsTheDialplanGrants() {
        assertThat(limitAfterTheFirstWord("180")).contains("180");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "12s", "1000000", "1.5", "${X}"})
    void whatIsNoTimeIsLeftAlone(String granted) {
        assertThat(limitAfterTheFirstWord(granted)).isEmpty();
    }

    @Test
    void aLimitOfItsOwnIsInSecondsAndMayBeLifted() {
        var call = caller().call();
        FirstWord.say(call, Duration.ofMinutes(70));
        assertThat(call.variable("TIMEOUT(absolute)")).contains("4200");
        FirstWord.lift(call);
        assertThat(call.variable("TIMEOUT(absolute)")).contains("0");
    }

    private static Optional<String> limitAfterTheFirstWord(String granted) {
        var call = caller().with("SIDETONE_MAY_TAKE", granted).call();
        FirstWord.say(call);
        return call.variable("TIMEOUT(absolute)");
    }

    private static ScriptedCaller caller() {
        return new ScriptedCaller(CallerId.UNKNOWN, new RecordingsInMemory());
    }
}

package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneAsterisk.class)
class SidetoneAbsentTest {

    /** Two short sentences and the hang-up. */
    private static final Duration TOLD = Duration.ofSeconds(20);

    private static final double AUDIBLE = 0.01;

    @Test
    void theCallerIsToldAndTheCallEnds(LabHouse house) {
        LabCaller anna = house.call("42", Steps.ANNA).isAnswered().awaitsEnd(TOLD);
        assertThat(anna.heard().loudness()).isGreaterThan(AUDIBLE);
    }

    @Test
    void theCallerIsToldWhenThePbxIsNotAmongThoseAllowed(LabHouse house) {
        Steps steps =
                Steps.in(house, LabSettings.house().with("fastagi.more", ", allow: [127.0.0.2]"));
        LabCaller anna = house.call("42", Steps.ANNA).isAnswered().awaitsEnd(TOLD);
        assertThat(anna.heard().loudness()).isGreaterThan(AUDIBLE);
        assertThat(steps.sidetone().logText()).contains("it is not in fastagi.allow");
    }

    @Test
    void theCallerIsToldWhenSidetoneDiesInTheGreeting(LabHouse house) {
        Steps steps = Steps.in(house);
        LabCaller anna = steps.annaCalls().waits(Duration.ofMillis(500));
        steps.sidetone().kill();
        anna.awaitsEnd(TOLD);
        assertThat(anna.heard().loudness()).isGreaterThan(AUDIBLE);
        assertThat(anna.variable("SIDETONE_RESULT")).contains("");
    }
}

package io.sidetone.lab.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.e2e.Steps;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SippPhone;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever was called puts the caller on hold, and takes the caller back. */
@ExtendWith(OneAsterisk.class)
class HoldTest {

    private static final Duration TALK = Duration.ofSeconds(2);
    private static final Duration HOLD = Duration.ofSeconds(2);

    @Test
    void theCallerIsHeldAndTalksOn(LabHouse house) {
        OutHouse home =
                OutHouse.in(house, PhoneHabit.answers().echoing().holding(TALK, HOLD, "inactive"));
        LabCaller caller = home.dials(OutHouse.NUMBER).isAnswered();
        SippPhone provider = home.phones().phone("provider");
        Await.until("the caller is held", OutHouse.SOON, () -> provider.changes() >= 1);
        Await.until("the caller is taken back", OutHouse.SOON, () -> provider.changes() == 2);
        Speech words = home.speech("Are you there again? Then I shall order the bread.");
        caller.says(words).waits(Duration.ofSeconds(1));
        assertThat(caller.isOver()).isFalse();
        assertThat(provider.byes()).isEmpty();
        double left = OutHouse.now();
        caller.hangsUp();
        home.assertLetGo("provider", left);
        Steps.assertHeardOverSip(caller, words);
    }
}

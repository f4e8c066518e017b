package io.sidetone.lab.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SippPhone;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sidetone is killed while a provider rings, and comes back. */
@ExtendWith(OneAsterisk.class)
class SidetoneKilledTest {

    /** The issue's: after so long nothing is left over, and new calls work. */
    private static final Duration RETURN_LIMIT = Duration.ofSeconds(10);

    @Test
    void whatRangIsOverAndTheDialplanAndThenTheNextSidetoneCall(LabHouse house) {
        OutHouse home = OutHouse.in(house, PhoneHabit.rings()).fallsBackOn("provider");
        SippPhone provider = home.phones().phone("provider");
        LabCaller caller = home.dials(OutHouse.NUMBER);
        home.phones().ring("provider");
        home.sidetone().kill();
        home.sidetone().restart();
        Await.until("it stops", RETURN_LIMIT, () -> !provider.cancels().isEmpty());
        Await.until("the dialplan calls", RETURN_LIMIT, () -> provider.rings().size() == 2);
        caller.hangsUp();
        LabCaller next = home.dials(OutHouse.NUMBER);
        Await.until("Sidetone calls", RETURN_LIMIT, () -> provider.rings().size() == 3);
        next.hangsUp();
        assertThat(provider.rings())
                .extracting(invite -> invite.user())
                .containsExactly("+49891234567", OutHouse.NUMBER, "+49891234567");
    }
}

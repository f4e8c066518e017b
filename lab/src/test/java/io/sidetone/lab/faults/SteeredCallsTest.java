package io.sidetone.lab.faults;

import io.sidetone.lab.faults.steer.ExchangeRestarted;
import io.sidetone.lab.faults.steer.ManySupervised;
import io.sidetone.lab.faults.steer.SupervisorKilled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The short forms of what harms calls that are led leg by leg. */
@Isolated("what its load does to what others hear is no finding")
class SteeredCallsTest {

    @Test
    void noLegIsAloneAfterADaemonWasKilled() throws Exception {
        KillCrowdSoakTest.assertHolds(new SupervisorKilled());
    }

    @Test
    void nothingIsLeftAfterAnAsteriskWasKilled() throws Exception {
        KillCrowdSoakTest.assertHolds(new ExchangeRestarted());
    }

    @Test
    void manyAreLedAtOnce() throws Exception {
        KillCrowdSoakTest.assertHolds(new ManySupervised());
    }
}

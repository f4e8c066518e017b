package io.sidetone.lab.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.leak.LeakWatch;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SippPhone;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Asterisk is killed while it rings and started again; it is one of this test's own. */
class TrunkAsteriskRestartTest {

    /** The issue's: after so long nothing is left over, and new calls work. */
    private static final Duration RETURN_LIMIT = Duration.ofSeconds(10);

    @Test
    void nothingOfWhatRangIsLeftAndTheNextCallerIsServed() throws Exception {
        Path folder =
                ProjectFolder.find().path().resolve("lab/target/e2e/TrunkAsteriskRestartTest");
        FolderSweep.remove(folder);
        try (LabExchange exchange = LabExchange.open(LabHost.find(System.getenv()));
                LabHouse house = new LabHouse(exchange, folder, _ -> {})) {
            OutHouse home = OutHouse.in(house, PhoneHabit.rings());
            SippPhone phone = home.phones().phone("provider");
            home.dials(OutHouse.NUMBER);
            home.phones().ring("provider");
            exchange.asterisk().kill();
            exchange.asterisk().restart();
            house.asteriskIsBack();
            home.sidetone().awaitLog("ARI is back", RETURN_LIMIT);
            LabCaller next = home.dials(OutHouse.NUMBER);
            Await.until("it rings again", RETURN_LIMIT, () -> phone.rings().size() == 2);
            next.hangsUp();
            Await.until("it stops", RETURN_LIMIT, () -> !phone.cancels().isEmpty());
            LeakWatch.assertNothingIsLeft(exchange.asterisk());
            home.sidetone().terminate();
            assertThat(home.sidetone().exitStatus(OutHouse.PATIENT)).isZero();
            assertThat(home.sidetone().logText()).contains("; 0 running ones may end");
        }
    }
}

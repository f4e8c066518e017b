package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.leak.LeakWatch;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Asterisk is killed under a call over ARI and started again; it is one of this test's own. */
class AriAsteriskRestartTest {

    private static final Duration SPOKEN = Duration.ofSeconds(3);

    @Test
    void theMessageSpokenSoFarIsDeliveredAndTheNextCallIsTaken() throws Exception {
        Path folder = ProjectFolder.find().path().resolve("lab/target/e2e/AriAsteriskRestartTest");
        FolderSweep.remove(folder);
        try (LabExchange exchange = LabExchange.open(LabHost.find(System.getenv()));
                LabHouse house = new LabHouse(exchange, folder, _ -> {})) {
            Steps steps = Steps.in(house);
            AriSteps calls = new AriSteps(house, steps);
            Speech talk = steps.talk();
            calls.annaAtTheTone().beginsToSay(talk).waits(SPOKEN);
            exchange.asterisk().kill();
            exchange.asterisk().restart();
            calls.awaitApplication(1);
            var spoken = talk.pcm().between(Duration.ZERO, SPOKEN.minusSeconds(1));
            Steps.assertSame(spoken, steps.onlyMail().attachment().sound());
            LabCaller anna = calls.annaAtTheTone().says(talk);
            anna.hangsUp();
            house.mail().awaitMails(2, Steps.SOON);
            AriSteps.assertNoChannelIsLeft(exchange.asterisk(), anna);
            assertThat(steps.sidetone().logText()).contains("the connection to ARI is lost");
            LeakWatch.assertNothingIsLeft(exchange.asterisk());
        }
    }
}

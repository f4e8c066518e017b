package io.sidetone.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.faults.crowd.Crowd;
import io.sidetone.lab.faults.crowd.MenuCrowd;
import io.sidetone.lab.faults.kill.AsteriskKilled;
import io.sidetone.lab.faults.kill.DaemonKilled;
import io.sidetone.lab.faults.soak.Soak;
import io.sidetone.lab.leak.LeakWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The short forms; each has an Asterisk of its own, for they kill it or look at all it holds. */
@Isolated("what its load does to what others hear is no finding")
class KillCrowdSoakTest {

    private static final long SEED = 42;

    @Test
    void aKilledDaemonLosesNothing() throws Exception {
        assertHolds(new DaemonKilled());
    }

    @Test
    void aKilledAsteriskLosesWhatItHadNotWritten() throws Exception {
        assertHolds(new AsteriskKilled());
    }

    @Test
    void aCrowdIsServedAtOnce() throws Exception {
        assertHolds(new Crowd());
    }

    @Test
    void aCrowdInTheMenuIsUnderstood() throws Exception {
        assertHolds(new MenuCrowd());
    }

    @Test
    void callsLeaveNothingInTheDaemon() throws Exception {
        assertHolds(new Soak());
    }

    static void assertHolds(Campaign campaign) throws IOException, InterruptedException {
        Path folder =
                ProjectFolder.find().path().resolve("lab/target/faults").resolve(campaign.name());
        FolderSweep.remove(folder);
        Files.createDirectories(folder);
        Clock clock = Clock.systemUTC();
        Narrator narrator = new Narrator(System.err, clock, clock.instant());
        try (LabExchange exchange = LabExchange.open(LabHost.find(System.getenv()))) {
            Field field = new Field(exchange, folder, Field.Size.SHORT, new Random(SEED), narrator);
            List<Finding> findings = campaign.run(field);
            assertThat(findings).isNotEmpty();
            LeakWatch.assertNothingIsLeft(exchange.asterisk());
        }
    }
}

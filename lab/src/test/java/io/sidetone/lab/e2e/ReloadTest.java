package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.daemon.ProgramRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The packaged daemon reads its configuration anew while somebody speaks. */
@ExtendWith(OneAsterisk.class)
class ReloadTest {

    private static final int NOT_REACHABLE = 3;
    private static final int PROBLEMS_FOUND = 5;

    @Test
    void noCallIsDroppedWhateverTheFileSays(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        LabCaller anna = steps.annaAtTheTone();

        edit(house, "outbox:", "outbux:");
        hangUp(steps.sidetone());
        steps.sidetone().awaitLog("the old configuration goes on", Steps.SOON);
        edit(house, "outbux:", "outbox:");
        hangUp(steps.sidetone());
        steps.sidetone().awaitLog("is read anew", Steps.SOON);

        anna.says(talk)
                .presses("#")
                .awaitsCommand(Steps.playback(), Steps.SOON)
                .presses("1")
                .awaitsEnd(Steps.SOON);
        assertThat(anna.variable("SIDETONE_RESULT").orElse("")).isIn("SENT", "QUEUED");
        Steps.assertHolds(steps.onlyMail(), talk);
        assertThat(steps.sidetone().logText())
                .contains("unknown section `outbux`")
                .as("the JDK's own words about signals")
                .doesNotContain("WARNING:");
    }

    @Test
    void theCommandTellsWhatTheDaemonMadeOfIt(LabHouse house) throws Exception {
        LabSidetone sidetone = Steps.in(house).sidetone();
        assertThat(sidetone.command("reload").out())
                .contains("is taken: nothing has changed for calls");

        edit(house, "first-retry: 1s", "first-retry: 2s");
        ProgramRun good = sidetone.command("reload");
        assertThat(good.exit()).as(good.err()).isZero();
        assertThat(good.out()).contains("What has changed in outbox needs a restart");

        edit(house, "outbox:", "outbux:");
        ProgramRun bad = sidetone.command("reload");
        assertThat(bad.exit()).as(bad.err()).isEqualTo(PROBLEMS_FOUND);
        assertThat(bad.out())
                .contains("unknown section `outbux`; did you mean `outbox`?", "is not taken")
                .containsPattern("sidetone\\.yaml:\\d+:1: ");

        sidetone.kill();
        assertThat(sidetone.command("reload").exit()).isEqualTo(NOT_REACHABLE);
    }

    private static void hangUp(LabSidetone sidetone) throws Exception {
        Process kill = new ProcessBuilder("kill", "-HUP", Long.toString(sidetone.pid())).start();
        assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    private static void edit(LabHouse house, String from, String to) throws IOException {
        Path yaml = house.folder().resolve("sidetone.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace(from, to));
    }
}

package io.sidetone.lab.faults.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.audio.Hearing;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.disk.MountNamespace;
import io.sidetone.lab.disk.SmallDisk;
import io.sidetone.lab.leak.LeakWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The disk that Asterisk records on fails, while Sidetone's own is well. */
class RecordingDiskTest {

    private static final String CUT_SHORT =
            "Sorry, the telephone system has run out of room, and the end of your message is missing.";

    /** Some two seconds and a half, where twice as much is said. */
    private static final int PAGES = 10;

    private static final Duration REACTION = Duration.ofMillis(120);

    /** Most of a phrase. */
    private static final double HEARD = 0.7;

    private static final String SAYS = "Ten past eight. Do not be late, and bring the pears.";

    @Test
    void whatAsteriskCannotRecordIsToldInWords() throws Exception {
        try (MountNamespace namespace = MountNamespace.open();
                LabExchange exchange = LabExchange.open(hostIn(namespace));
                LabHouse house =
                        new LabHouse(exchange, emptyFolder("FailsFromTheStart"), _ -> {})) {
            SmallDisk disk = SmallDisk.over(namespace, exchange.asterisk().recordings());
            DiskHouse callers = DiskHouse.in(house, LabSettings.house());
            for (Harm harm : List.of(Harm.files(0), Harm.readOnly(), Harm.pages(0))) {
                harm.begin().accept(disk);
                Answer answer = callers.call(callers.speech(SAYS));
                harm.end().accept(disk);
                assertThat(answer).as(harm.name()).isEqualTo(Answer.CANNOT_RECORD);
            }
            assertThat(callers.call(callers.speech(SAYS))).isIn(Answer.SENT, Answer.ON_ITS_WAY);
            LeakWatch.assertNothingIsLeft(exchange.asterisk());
        }
    }

    /** Asterisk says "recorded" all the same; the caller must hear that it was not all. */
    @Test
    void whatAFullDiskCutsOffIsToldAndTheRestIsSent() throws Exception {
        try (MountNamespace namespace = MountNamespace.open();
                LabExchange exchange = LabExchange.open(hostIn(namespace));
                LabHouse house =
                        new LabHouse(exchange, emptyFolder("FailsInMidSentence"), _ -> {})) {
            SmallDisk disk = SmallDisk.over(namespace, exchange.asterisk().recordings());
            DiskHouse callers = DiskHouse.in(house, LabSettings.house());
            disk.leavePages(PAGES);
            LabCaller anna =
                    callers.atTheTone().says(callers.speech(SAYS + " " + SAYS)).presses("#");
            anna.awaitsCommand("STREAM FILE .*spool/recording", DiskHouse.SOON);
            anna.waits(REACTION).presses("1").awaitsEnd(DiskHouse.SOON);
            double heard = new Hearing(anna.heard()).shareOf(callers.speech(CUT_SHORT).pcm());
            assertThat(heard).isGreaterThan(HEARD);
            assertThat(callers.sidetone().logText()).contains("Asterisk's disk was full");
            assertThat(house.mail().awaitMails(1, DiskHouse.SOON)).hasSize(1);
            LeakWatch.assertNothingIsLeft(exchange.asterisk());
        }
    }

    private static LabHost hostIn(MountNamespace namespace) {
        LabHost host = LabHost.find(System.getenv());
        List<String> line = new ArrayList<>(namespace.enteringAsRoot());
        line.addAll(host.command());
        return new LabHost(host.root(), host.runs(), List.copyOf(line));
    }

    private static Path emptyFolder(String name) throws IOException {
        Path folder = ProjectFolder.find().path().resolve("lab/target/e2e/RecordingDisk" + name);
        FolderSweep.remove(folder);
        return folder;
    }
}

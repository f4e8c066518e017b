package io.sidetone.lab.demo;

import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.mail.ReceivedMail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** {@code bin/demo}: a call, hung up without confirming, and the e-mail that comes of it. */
public final class Demo {

    private static final String MESSAGE =
            "Hello Ben, this is Anna. The pears are ripe and far too many. Come on Sunday, and bring"
                    + " a basket.";

    private static final Duration DELIVERY_LIMIT = Duration.ofSeconds(10);

    private final Narrator narrator;
    private final Path folder;

    private Demo(Narrator narrator, Path folder) {
        this.narrator = narrator;
        this.folder = folder;
    }

    /** Exits 0 when the message has arrived, 1 otherwise. */
    public static void main(String[] arguments) {
        Clock clock = Clock.systemUTC();
        Narrator narrator = new Narrator(System.out, clock, began(clock));
        Path folder = ProjectFolder.find().path().resolve("target/demo");
        System.exit(new Demo(narrator, folder).succeeds() ? 0 : 1);
    }

    /** When bin/demo began, if it says so: what it built and unpacked counts too. */
    private static Instant began(Clock clock) {
        String millis = System.getenv().getOrDefault("SIDETONE_DEMO_BEGAN", "");
        return millis.isEmpty() ? clock.instant() : Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private boolean succeeds() {
        try {
            FolderSweep.remove(folder);
            play();
            return true;
        } catch (LabFailure | IOException e) {
            narrator.tell("failed", String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void play() throws IOException {
        LabHost host = LabHost.find(System.getenv());
        narrator.tell("asterisk", "starts, " + String.join(" ", host.command()));
        try (LabHouse house =
                new LabHouse(host, folder, line -> narrator.tell("smtp", line.toString()))) {
            // Also on Ctrl-C and TERM; closing twice does no harm.
            Runtime.getRuntime().addShutdownHook(new Thread(house::close));
            narrator.tell("asterisk", house.asterisk().summary());
            LabSidetone sidetone = house.moveIn(LabSettings.house());
            narrator.tell("sidetone", "is ready, configured by " + folder.resolve("sidetone.yaml"));
            Speech speech = house.studio().speak(MESSAGE);
            try (OutboxWatch _ = new OutboxWatch(sidetone.outbox(), narrator)) {
                new DemoCall(house, narrator).place(new CallerLine("+4930123456", "Anna"), speech);
                ReceivedMail mail = house.mail().awaitMails(1, DELIVERY_LIMIT).getFirst();
                new MailReport(narrator).tell(mail, speech);
            }
            narrator.tell("lab", "cleans up");
        }
        narrator.tell("done", "hear it: " + folder.resolve("mail"));
    }
}

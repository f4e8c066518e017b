package io.sidetone.lab.demo;

import io.sidetone.lab.Await;
import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.mail.SmtpLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code bin/demo}: a call, hung up without confirming, and the e-mail that comes of it. */
public final class Demo {

    private static final String MESSAGE =
            "Hello Ben, this is Anna. The pears are ripe: come on Sunday.";

    private static final Duration DELIVERY_LIMIT = Duration.ofSeconds(10);

    private final Narrator narrator;
    private final Path folder;
    private final AtomicBoolean leaving = new AtomicBoolean();
    private final AtomicBoolean done = new AtomicBoolean();

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
            open();
            return true;
        } catch (LabFailure | IOException e) {
            // What breaks because the demo was told to end is no news.
            if (!leaving.get()) {
                narrator.tell("failed", String.valueOf(e.getMessage()));
            }
            done.set(true);
            return false;
        }
    }

    private void open() throws IOException {
        LabHost host = LabHost.find(System.getenv());
        narrator.tell("asterisk", "starts: " + String.join(" ", host.command()));
        try (LabExchange exchange = LabExchange.open(host);
                LabHouse house = new LabHouse(exchange, folder, this::overheard)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(house, exchange)));
            narrator.tell("asterisk", exchange.asterisk().summary());
            play(house);
            narrator.tell("lab", "stops what it started");
        }
        done.set(true);
        narrator.tell("done", "to hear it, open " + folder.resolve("mail/message-001.eml"));
    }

    private void play(LabHouse house) throws IOException {
        LabSidetone sidetone = house.moveIn(LabSettings.house());
        narrator.tell("sidetone", "is ready, as configured in " + folder.resolve("sidetone.yaml"));
        Speech speech = house.exchange().studio().speak(MESSAGE);
        try (OutboxWatch _ = new OutboxWatch(sidetone.outbox(), narrator)) {
            new DemoCall(house, narrator).place(new CallerLine("+4930123456", "Anna"), speech);
            house.mail().awaitMails(1, DELIVERY_LIMIT);
            Await.until("the outbox is empty", DELIVERY_LIMIT, sidetone.outbox()::isDone);
        }
        new MailReport(narrator).tell(house.mail().received().getFirst(), speech);
    }

    private void overheard(SmtpLine line) {
        narrator.tell("smtp", line.toString());
    }

    /** Ctrl-C and TERM come here too; closing twice does no harm. */
    private void leave(LabHouse house, LabExchange exchange) {
        boolean early = !done.get();
        leaving.set(true);
        house.close();
        exchange.close();
        if (early) {
            narrator.tell("stopped", "everything that the demo had started is gone");
        }
    }
}

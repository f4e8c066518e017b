package io.sidetone.lab.faults.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.outbox.DeliveryState;
import io.sidetone.core.outbox.OutboxConfig;
import io.sidetone.core.outbox.OutboxService;
import io.sidetone.core.outbox.OwnerNotice;
import io.sidetone.lab.Await;
import io.sidetone.lab.mail.SmtpFault;
import io.sidetone.lab.mail.SmtpSink;
import io.sidetone.lab.mail.SmtpStage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More conversations in which nothing happens than are held at once. */
class StallTest {

    private static final int STALLED = 6;
    private static final Duration MINUTES = Duration.ofMinutes(5);

    /** The 15 s after which a conversation makes room, and a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(25);

    @TempDir Path folder;

    @Test
    void messagesThatAreKeptWaitingHoldUpAnotherOneForSecondsOnly() {
        var servers = new MailServers();
        var messages = new PreparedMessages(folder.resolve("outbox"));
        var sound = Tone.wav(Duration.ofSeconds(1), 400);
        try (var bad = new SmtpSink(folder.resolve("bad"), _ -> {}).up();
                var good = new SmtpSink(folder.resolve("good"), _ -> {}).up();
                var service =
                        new OutboxService(
                                messages.outbox(),
                                servers.mailer(),
                                OutboxConfig.DEFAULTS,
                                OwnerNotice.NONE)) {
            var cleo = servers.recipient("cleo", MailServers.plain(bad.port(), MINUTES));
            var ben = servers.recipient("ben", MailServers.plain(good.port(), MINUTES));
            for (var i = 0; i < STALLED; i++) {
                bad.plan(new SmtpFault.Silence(SmtpStage.RCPT));
                messages.put(sound, cleo);
            }
            service.start();
            Await.until(
                    "all slots are taken",
                    BOUND,
                    () -> talksOf(bad) >= OutboxConfig.DEFAULTS.atOnce());
            var id = messages.put(sound, ben);
            assertThat(messages.outbox().awaitOutcome(id, BOUND))
                    .isEqualTo(DeliveryState.DELIVERED);
            assertThat(talksOf(bad)).isEqualTo(STALLED);
        }
    }

    private static long talksOf(SmtpSink sink) {
        return sink.lines().stream().filter(line -> line.text().startsWith("RCPT")).count();
    }
}

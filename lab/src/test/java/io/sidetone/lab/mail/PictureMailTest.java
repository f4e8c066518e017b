package io.sidetone.lab.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.camera.CameraConfig;
import io.sidetone.core.camera.HttpCameras;
import io.sidetone.core.camera.Picture;
import io.sidetone.core.camera.Pictures;
import io.sidetone.core.config.DataSize;
import io.sidetone.core.http.LimitedHttp;
import io.sidetone.core.http.TestService;
import io.sidetone.core.outbox.OutboxConfig;
import io.sidetone.core.outbox.OutboxService;
import io.sidetone.core.outbox.OwnerNotice;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.lab.faults.mail.MailServers;
import io.sidetone.lab.faults.mail.PreparedMessages;
import io.sidetone.lab.faults.mail.Tone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a camera to a mailbox, over real sockets at both ends. */
class PictureMailTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final byte[] SOUND = Tone.wav(Duration.ofSeconds(1), 500);
    private static final Recipient HOUSE =
            new Recipient("House", "house@friends.example", ZoneOffset.UTC);

    @TempDir Path folder;

    @Test
    void whatTheCameraSawComesWithTheMessage() throws Exception {
        var jpeg = Pictures.jpeg(400_000);
        var picture = seen(new TestService.Answer(200, "image/jpeg", jpeg.content()));
        var attachments = mailed(picture).attachments();
        assertThat(attachments).hasSize(2);
        assertThat(attachments.getFirst().type()).startsWith("audio/");
        assertThat(attachments.get(1).type()).startsWith("image/jpeg");
        assertThat(attachments.get(1).name()).matches("picture-[0-9-]+\\.jpg");
        assertThat(attachments.get(1).content()).isEqualTo(jpeg.content());
    }

    @Test
    void withoutAPictureTheMessageComesAlone() throws Exception {
        var picture = seen(new TestService.Answer(503, "text/plain", new byte[0]));
        assertThat(mailed(picture).attachments()).hasSize(1);
    }

    private static Optional<Picture> seen(TestService.Answer answer) throws Exception {
        try (var camera = new TestService();
                var http = new LimitedHttp()) {
            camera.plan(answer);
            var config =
                    new CameraConfig(
                            camera.url("/still"),
                            Optional.empty(),
                            Optional.empty(),
                            LIMIT,
                            new DataSize(1_000_000));
            return new HttpCameras(http).take(config).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private ReceivedMail mailed(Optional<Picture> picture) throws Exception {
        try (var sink = new SmtpSink(folder.resolve("mailbox"), _ -> {}).up()) {
            var messages = new PreparedMessages(folder.resolve("outbox"));
            messages.put(SOUND, picture, HOUSE);
            var mailer = MailServers.mailer(MailServers.plain(sink.port(), LIMIT));
            try (var service =
                    new OutboxService(
                            messages.outbox(), mailer, OutboxConfig.DEFAULTS, OwnerNotice.NONE)) {
                service.start();
                return sink.awaitMails(1, LIMIT).getFirst();
            }
        }
    }
}

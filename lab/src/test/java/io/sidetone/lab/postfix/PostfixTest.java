package io.sidetone.lab.postfix;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.mail.OwnerMail;
import io.sidetone.core.outbox.Delivery;
import io.sidetone.core.outbox.MessageState;
import io.sidetone.core.outbox.OutboxConfig;
import io.sidetone.core.outbox.OutboxService;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.lab.Await;
import io.sidetone.lab.faults.mail.MailServers;
import io.sidetone.lab.faults.mail.PreparedMessages;
import io.sidetone.lab.faults.mail.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outbox against Debian's Postfix: what it takes arrives whole, what it says is understood. */
class PostfixTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration READ_LIMIT = Duration.ofSeconds(60);
    private static final byte[] SOUND = Tone.wav(Duration.ofSeconds(2), 500);
    private static final Recipient BEN =
            new Recipient("Ben", "ben@friends.example", ZoneOffset.UTC);
    private static final Recipient NOBODY =
            new Recipient("Nobody", "nobody@friends.example", ZoneOffset.UTC);
    private static final OutboxConfig OUTBOX =
            new OutboxConfig(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofDays(5),
                    Duration.ofDays(1),
                    4);

    @TempDir Path folder;
    private LabPostfix postfix;
    private PreparedMessages messages;
    private OutboxService service;

    @BeforeEach
    void start() throws IOException {
        postfix = LabPostfix.start(PostfixHost.find(System.getenv()), List.of("ben", "owner"));
        messages = new PreparedMessages(folder.resolve("outbox"));
        var server = MailServers.plain(postfix.port(), READ_LIMIT);
        var mail = MailServers.mail(server);
        service =
                new OutboxService(
                        messages.outbox(),
                        MailServers.mailer(server),
                        OUTBOX,
                        OwnerMail.of(mail, mail.carrier(), Clock.systemUTC()));
        service.start();
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
        postfix.close();
    }

    @Test
    void aMessageArrivesWhole() throws Exception {
        var id = messages.put(SOUND, BEN);
        assertThat(await(id, MessageState.SENT)).startsWith("250 2.0.0 Ok: queued as");
        assertArrivedOnce(id);
    }

    @Test
    void anUnknownRecipientIsDeadTheOtherOneHasItAndTheOwnerIsTold() throws Exception {
        var id = messages.put(SOUND, NOBODY, BEN);
        assertThat(await(id, MessageState.DEAD)).startsWith("550 5.1.1").contains("User unknown");
        assertArrivedOnce(id);
        var notice = postfix.awaitMails("owner", 1, SOON).getFirst().message();
        assertThat(notice.getContent().toString()).contains("nobody@friends.example: 550 5.1.1");
    }

    @Test
    void aMessageTooBigIsDeadBeforeItIsSent() {
        postfix.set("message_size_limit", "20000");
        var id = messages.put(SOUND, BEN);
        assertThat(await(id, MessageState.DEAD)).startsWith("552 5.3.4").contains("size");
        assertThat(postfix.log()).contains("mail=0/1");
    }

    @Test
    void aGreylistingServerIsAskedAgain() throws Exception {
        postfix.answers(Map.of("ben", "450 4.2.0 Greylisted, come back in a moment"));
        var id = messages.put(SOUND, BEN);
        awaitSaid(id, "Greylisted, come back");
        postfix.answers(Map.of());
        await(id, MessageState.SENT);
        assertArrivedOnce(id);
    }

    @Test
    void aServerWithAFullDiskIsAskedAgain() throws Exception {
        postfix.set("queue_minfree", "900000000000000000");
        var id = messages.put(SOUND, BEN);
        awaitSaid(id, "452 4.3.1");
        postfix.set("queue_minfree", "0");
        await(id, MessageState.SENT);
        assertArrivedOnce(id);
    }

    @Test
    void softBounceKeepsTheMessage() {
        postfix.set("soft_bounce", "yes");
        var id = messages.put(SOUND, NOBODY);
        awaitSaid(id, "450 4.1.1");
        assertThat(messages.outbox().find(id).orElseThrow().state()).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void aServerThatGoesDownAndComesBackGetsEachMessageOnce() throws Exception {
        postfix.down();
        var id = messages.put(SOUND, BEN);
        awaitSaid(id, "does not answer: Connection refused");
        postfix.up();
        await(id, MessageState.SENT);
        assertArrivedOnce(id);
    }

    @Test
    void aServerThatIsRestartedBeforeItHasAnsweredTheLastDotGetsTheMessageOnce() throws Exception {
        postfix.set("smtpd_end_of_data_restrictions", "sleep 30");
        var id = messages.put(SOUND, BEN);
        Await.until("the conversation has begun", SOON, () -> postfix.log().contains("client="));
        postfix.down();
        awaitSaid(id, "hung up");
        postfix.set("smtpd_end_of_data_restrictions", "");
        postfix.up();
        await(id, MessageState.SENT);
        assertArrivedOnce(id);
    }

    private void assertArrivedOnce(String id) throws Exception {
        var mail = postfix.awaitMails("ben", 1, SOON).getFirst();
        var message = messages.outbox().find(id).orElseThrow();
        assertThat(mail.messageId()).isEqualTo(message.messageId());
        assertThat(mail.attachment().content())
                .isEqualTo(Files.readAllBytes(messages.outbox().audioOf(message)));
        assertThat(postfix.mails("ben")).hasSize(1);
    }

    /** Returns what the server said to the first recipient. */
    private String await(String id, MessageState state) {
        Await.until(
                "the message is " + state,
                SOON,
                () -> messages.outbox().find(id).filter(m -> m.state() == state).isPresent());
        return first(id).serverSaid();
    }

    private void awaitSaid(String id, String words) {
        Await.until(
                "the server says: " + words, SOON, () -> first(id).serverSaid().contains(words));
    }

    private Delivery first(String id) {
        return messages.outbox().find(id).orElseThrow().deliveries().getFirst();
    }
}

package io.sidetone.lab.faults.abuse;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.mail.ReceivedMail;
import io.sidetone.lab.mail.SmtpSink;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What came of the calls.
 *
 * @param mail the mail server
 * @param spoken what each of them said
 */
record Mailbox(SmtpSink mail, Pcm spoken) {

    private static final Duration DELIVERED = Duration.ofSeconds(30);

    /** As in the end-to-end tests: the same words after G.711; another take has less than 0.3. */
    private static final double SAME = 0.95;

    /**
     * Waits for this sender's mail number {@code count}; all of them must hold all that was said.
     */
    void awaitWhole(String sender, int count) {
        Await.until("the mail of " + sender, DELIVERED, () -> of(sender).size() >= count);
        of(sender).forEach(mail -> requireWhole(mail, sender));
    }

    private List<ReceivedMail> of(String sender) {
        return mail.received().stream().filter(mail -> subject(mail).contains(sender)).toList();
    }

    private void requireWhole(ReceivedMail mail, String sender) {
        double same = AudioMatch.find(spoken, sound(mail)).correlation();
        if (same < SAME) {
            throw new LabFailure(
                    "the message of %s is not what was said, alike by %.2f: %s"
                            .formatted(sender, same, mail.eml()));
        }
    }

    private static String subject(ReceivedMail mail) {
        try {
            return mail.message().getSubject();
        } catch (MessagingException | IOException e) {
            throw new LabFailure("no mail: " + mail.eml(), e);
        }
    }

    private static Pcm sound(ReceivedMail mail) {
        try {
            return mail.attachment().sound();
        } catch (MessagingException | IOException e) {
            throw new LabFailure("no mail with a sound: " + mail.eml(), e);
        }
    }
}

package io.sidetone.lab.faults.calls;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.Hearing;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.mail.ReceivedMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a mail holds what was said in a call, whole. */
public final class Arrival {

    /** The same words after a real telephone line; another take has less than 0.3. */
    private static final double SAME = 0.95;

    /** A busy machine's sound slips now and then; one piece of speech may have a seam in it. */
    private static final double MOST = 0.6;

    private Arrival() {}

    /** The mails of each message, by the message's id, in the order they came. */
    public static Map<String, List<ReceivedMail>> byMessage(List<ReceivedMail> mails) {
        Map<String, List<ReceivedMail>> byMessage = new HashMap<>();
        for (ReceivedMail mail : mails) {
            byMessage.computeIfAbsent(messageId(mail), _ -> new ArrayList<>()).add(mail);
        }
        return byMessage;
    }

    /**
     * Compares what was delivered with what Asterisk recorded, sample by sample; and that with what
     * the caller said.
     *
     * @return what is wrong; empty when it is whole
     */
    public static Optional<String> flaw(
            ReceivedMail mail, SpokenCall call, RecordingArchive archive) {
        List<SpokenCall.Said> counting = call.counting();
        List<Pcm> recorded =
                counting.stream().map(said -> archive.recorded(said.recording())).toList();
        Pcm sound = sound(mail);
        if (!Arrays.equals(sound.samples(), joined(recorded))) {
            return Optional.of(
                    "%s holds %s, but Asterisk recorded %s of %s"
                            .formatted(
                                    mail.eml().getFileName(),
                                    sound.length(),
                                    recorded.stream().map(Pcm::length).toList(),
                                    call));
        }
        for (int i = 0; i < counting.size(); i++) {
            Pcm said = counting.get(i).sound().orElseThrow();
            if (!holds(recorded.get(i), said)) {
                return Optional.of(
                        "%s lacks words: %s of what was said in %s"
                                .formatted(
                                        mail.eml().getFileName(),
                                        AudioMatch.find(said, recorded.get(i)),
                                        call));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Pcm recorded, Pcm said) {
        return AudioMatch.find(said, recorded).correlation() > SAME
                || new Hearing(recorded).shareOf(said) >= MOST;
    }

    private static short[] joined(List<Pcm> parts) {
        int length = parts.stream().mapToInt(part -> part.samples().length).sum();
        short[] joined = new short[length];
        int at = 0;
        for (Pcm part : parts) {
            System.arraycopy(part.samples(), 0, joined, at, part.samples().length);
            at += part.samples().length;
        }
        return joined;
    }

    /** The sound that a mail brings. */
    public static Pcm sound(ReceivedMail mail) {
        try {
            return mail.attachment().sound();
        } catch (MessagingException | IOException e) {
            throw new LabFailure("cannot read " + mail.eml(), e);
        }
    }

    private static String messageId(ReceivedMail mail) {
        try {
            return mail.messageId().replaceFirst("^<", "").replaceFirst("@.*", "");
        } catch (MessagingException | IOException e) {
            throw new LabFailure("cannot read " + mail.eml(), e);
        }
    }
}

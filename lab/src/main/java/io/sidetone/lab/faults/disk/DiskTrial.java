package io.sidetone.lab.faults.disk;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.ProgramRun;
import io.sidetone.lab.mail.ReceivedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Harm after harm to one house, each with a call, and what came of all the messages. */
final class DiskTrial {

    /** Doctor found problems. */
    private static final int PROBLEMS = 5;

    /** The same words after G.711; others have less than 0.3. */
    private static final double SAME = 0.95;

    private static final String COMPLAINT = "Messages cannot be stored";

    private final DiskHouse house;

    DiskTrial(DiskHouse house) {
        this.house = house;
    }

    /**
     * One harm, and one call while it lasts; afterwards every promised message arrives, once.
     *
     * @return what the caller was told
     */
    Answer bear(Harm harm) {
        int known = house.house().mail().received().size();
        house.queueMessage(house.speech("An earlier message, for " + harm + "."));
        String earlier = house.sidetone().outbox().in("queue").getFirst();
        byte[] before = audio(earlier);
        int logged = house.sidetone().logText().length();
        int promisedBefore = house.promised().size() - 1;
        harm.begin().accept(house.disk());
        Answer answer = call(harm);
        require(Arrays.equals(before, audio(earlier)), harm, earlier + " is not what it was");
        explained(harm, earlier);
        harm.end().accept(house.disk());
        house.house().mail().up();
        delivered(harm, known, promisedBefore);
        complained(harm, answer, house.sidetone().logText().substring(logged));
        return answer;
    }

    private Answer call(Harm harm) {
        try {
            return house.call(house.speech("Ten past eight. Do not be late. With " + harm + "."));
        } catch (LabFailure failure) {
            throw new LabFailure(harm + ": " + failure.getMessage() + log(), failure);
        }
    }

    /** While it lasts, the commands work and tell. */
    private void explained(Harm harm, String earlier) {
        require(house.sidetone().isAlive(), harm, "Sidetone has ended");
        ProgramRun list = house.sidetone().command("outbox", "list", "--json");
        require(list.exit() == 0 && list.out().contains(earlier), harm, "outbox list: " + list);
        if (!harm.explained().isEmpty()) {
            ProgramRun doctor = house.sidetone().command("doctor");
            String said = doctor.out().replaceAll("\\s+", " ");
            require(
                    doctor.exit() == PROBLEMS && said.contains(harm.explained()),
                    harm,
                    "doctor: " + doctor);
        }
    }

    /** Every message that was promised has come, whole and once; of the others none. */
    private void delivered(Harm harm, int known, int promisedBefore) {
        List<Speech> expected = house.promised().subList(promisedBefore, house.promised().size());
        try {
            Await.until(
                    expected.size() + " messages are sent and the outbox is done",
                    DiskHouse.SOON,
                    () ->
                            house.house().mail().received().size() >= known + expected.size()
                                    && house.sidetone().outbox().isDone());
        } catch (LabFailure failure) {
            throw new LabFailure(harm + ": " + failure.getMessage() + log(), failure);
        }
        List<ReceivedMail> mails =
                house.house()
                        .mail()
                        .received()
                        .subList(known, house.house().mail().received().size());
        require(mails.size() == expected.size(), harm, mails.size() + " mails have come");
        for (Speech speech : expected) {
            require(mails.stream().anyMatch(mail -> holds(mail, speech)), harm, "one is not whole");
        }
        require(house.sidetone().outbox().in("new").isEmpty(), harm, "something is left in new/");
    }

    /** Once, however often it was tried; not again when it told of the same just before. */
    private void complained(Harm harm, Answer answer, String log) {
        long complaints = log.lines().filter(line -> line.contains(COMPLAINT)).count();
        require(complaints <= 1, harm, "logged again and again:\n" + log);
        if (answer == Answer.CANNOT_SAVE || answer == Answer.KEPT) {
            require(house.sidetone().logText().contains(COMPLAINT), harm, "nothing is logged");
        }
        require(!log.contains("\tat "), harm, "a stack trace is logged:\n" + log);
    }

    private byte[] audio(String id) {
        Path file = house.disk().seen("outbox/queue/" + id + "/audio.wav");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new LabFailure("the earlier message cannot be read: " + file, e);
        }
    }

    private static boolean holds(ReceivedMail mail, Speech speech) {
        try {
            var sound = mail.attachment().sound();
            return AudioMatch.find(speech.pcm(), sound).correlation() > SAME;
        } catch (Exception e) {
            throw new LabFailure("a mail cannot be read", e);
        }
    }

    private String log() {
        return "\nSidetone's log:\n" + house.sidetone().logText();
    }

    private void require(boolean holds, Harm harm, String otherwise) {
        if (!holds) {
            throw new LabFailure(harm + ": " + otherwise + log());
        }
    }
}

package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.WavFile;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.mail.MailAttachment;
import io.sidetone.lab.mail.ReceivedMail;
import io.sidetone.lab.mail.SmtpFault;
import io.sidetone.lab.mail.SmtpStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The other forms in which a message leaves: encoded, through a program, to several people. */
@ExtendWith(OneAsterisk.class)
class AttachmentTest {

    @Test
    void asMp3(LabHouse house) throws Exception {
        Steps steps = attaching(house, "{format: mp3}");
        Speech talk = steps.talk();
        steps.annaAtTheTone().says(talk).hangsUp();
        MailAttachment mp3 = steps.onlyMail().attachment();
        assertThat(mp3.name()).endsWith(".mp3");
        assertThat(mp3.type()).startsWith("audio/mpeg");
        Steps.assertSame(
                talk.pcm(),
                decoded(house, mp3, (in, out) -> List.of("lame", "--quiet", "--decode", in, out)));
    }

    @Test
    void asOgg(LabHouse house) throws Exception {
        Steps steps = attaching(house, "{format: ogg}");
        Speech talk = steps.talk();
        steps.annaAtTheTone().says(talk).hangsUp();
        MailAttachment ogg = steps.onlyMail().attachment();
        assertThat(ogg.name()).endsWith(".ogg");
        assertThat(ogg.type()).startsWith("audio/ogg");
        Steps.assertSame(
                talk.pcm(),
                decoded(house, ogg, (in, out) -> List.of("oggdec", "--quiet", "-o", out, in)));
    }

    @Test
    void asWavWhenTheEncoderFails(LabHouse house) throws Exception {
        Steps steps = attaching(house, "{format: mp3, encoder: [\"false\", \"{in}\", \"{out}\"]}");
        Speech talk = steps.talk();
        steps.annaAtTheTone().says(talk).hangsUp();
        ReceivedMail mail = steps.onlyMail();
        assertThat(mail.attachment().name()).endsWith(".wav");
        Steps.assertHolds(mail, talk);
    }

    @Test
    void throughTheMachinesOwnMailProgram(LabHouse house) throws Exception {
        Path eml = house.folder().resolve("sendmail.eml");
        Path program = house.folder().resolve("sendmail");
        Files.createDirectories(house.folder());
        Files.writeString(
                program,
                "#!/bin/sh\necho \"$@\" >%1$s.to\ncat >%1$s.part\nmv %1$s.part %1$s\n"
                        .formatted(eml));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Steps steps =
                Steps.in(
                        house,
                        LabSettings.house()
                                .with("mail.transport", "sendmail")
                                .with("mail.more", "sendmail: [" + program + "]"));
        Speech talk = steps.talk();
        steps.annaAtTheTone().says(talk).hangsUp();
        Await.until("the program has the mail", Steps.SOON, () -> Files.exists(eml));
        Await.until("the outbox is empty", Steps.SOON, () -> steps.sidetone().outbox().isDone());
        Steps.assertHolds(new ReceivedMail(eml, "", List.of()), talk);
        assertThat(Files.readString(Path.of(eml + ".to"))).contains("ben@friends.example");
        assertThat(steps.sidetone().outbox().in("sent")).hasSize(1);
    }

    @Test
    void oneRefusedRecipientCostsTheOtherNothing(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        house.mail().plan(new SmtpFault.Refuse(SmtpStage.RCPT, "550 5.1.1 not here"));
        house.call("43", Steps.ANNA).awaitsCommand("RECORD FILE", Steps.SOON).says(talk).hangsUp();
        ReceivedMail mail = steps.onlyMail();
        Steps.assertHolds(mail, talk);
        assertThat(steps.sidetone().outbox().in("dead")).hasSize(1);
        assertThat(steps.sidetone().command("outbox", "retry", "--all").exit()).isZero();
        house.mail().awaitMails(2, Steps.SOON);
        // Both are delivered to at the same time: either may have met the refusal.
        assertThat(house.mail().received().stream().flatMap(one -> one.to().stream()))
                .containsExactlyInAnyOrder("ben@friends.example", "cleo@friends.example");
    }

    private static Steps attaching(LabHouse house, String attachment) {
        return Steps.in(house, LabSettings.house().with("mail.more", "attachment: " + attachment));
    }

    /** The encoded sound, as the other half of the encoder's package hears it. */
    private static Pcm decoded(LabHouse house, MailAttachment sound, Decoder decoder)
            throws IOException, InterruptedException {
        Path in = Files.write(house.folder().resolve(sound.name()), sound.content());
        Path out = house.folder().resolve("decoded.wav");
        Process process =
                new ProcessBuilder(decoder.command(in.toString(), out.toString()))
                        .inheritIO()
                        .start();
        assertThat(process.waitFor()).isZero();
        return WavFile.read(out);
    }

    /** A program that makes a WAV file of an encoded one. */
    private interface Decoder {
        List<String> command(String in, String out);
    }
}

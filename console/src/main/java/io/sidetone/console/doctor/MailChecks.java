package io.sidetone.console.doctor;

import io.sidetone.core.audio.encode.CommandEncoder;
import io.sidetone.core.audio.encode.EncoderCheck;
import io.sidetone.core.mail.MailConfig;
import io.sidetone.core.mail.MailTransport;
import io.sidetone.core.outbox.DeliveryResult;
import io.sidetone.core.process.CommandRunner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What there is to examine about mail. */
record MailChecks(String searchPath) {

    List<Check> of(MailConfig mail) {
        var checks = new ArrayList<Check>();
        checks.add(
                mail.transport() == MailTransport.SENDMAIL
                        ? new ProgramCheck(
                                "mail program",
                                mail.sendmail().getFirst(),
                                searchPath,
                                "mail.sendmail")
                        : new MailCheck(() -> ask(mail), fix(mail)));
        mail.attachment()
                .command(new CommandRunner())
                .map(MailChecks::encoder)
                .ifPresent(checks::add);
        return checks;
    }

    private static DeliveryResult ask(MailConfig mail) {
        try {
            return mail.carrier().check();
        } catch (IOException e) {
            return new DeliveryResult.TryLater(String.valueOf(e.getMessage()));
        }
    }

    private static String fix(MailConfig mail) {
        return mail.smtp()
                .map(smtp -> MailCheck.smtpFix(smtp.host().name(), smtp.port()))
                .orElse("Set mail.smtp");
    }

    private static Check encoder(CommandEncoder encoder) {
        return new WorksCheck(
                "encoder (" + encoder.format().extension() + ")",
                () -> EncoderCheck.trouble(encoder),
                "apt install lame vorbis-tools, or name another program under"
                        + " mail.attachment.encoder; until then the WAV is sent");
    }
}

package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.Speech;
import io.sidetone.core.outbox.DeliveryResult;
import io.sidetone.core.outbox.DeliveryResult.Accepted;
import io.sidetone.core.outbox.DeliveryResult.Refused;
import io.sidetone.core.outbox.DeliveryResult.TryLater;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendmailCarrierTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    void theProgramGetsTheMailOnStandardInput() throws IOException {
        var result = deliver("cat > \"$0.mail\"; echo queued as 7", LIMIT, "-i", "-t");
        assertThat(result).isEqualTo(new Accepted("queued as 7"));
        assertThat(folder.resolve("sendmail.mail"))
                .content()
                .contains("To: Anna <anna@example.org>", "audio/wav");
    }

    @Test
    void withoutDashTTheRecipientIsTheLastArgument() throws IOException {
        deliver("cat > /dev/null; echo \"$@\" > \"$0.arguments\"", LIMIT, "-i");
        assertThat(folder.resolve("sendmail.arguments"))
                .content()
                .isEqualToIgnoringNewLines("-i -- anna@example.org");
    }

    @ParameterizedTest
    @ValueSource(ints = {75, 69, 64, 78, 1})
    void mostFailuresAreTriedAgain(int status) throws IOException {
        var result = deliver("cat > /dev/null; echo oops; exit " + status, LIMIT, "-t");
        assertThat(result).isInstanceOf(TryLater.class);
        assertThat(result.serverSaid()).contains("exit status " + status).contains("oops");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 67})
    void anUnknownUserIsFinal(int status) throws IOException {
        assertThat(deliver("cat > /dev/null; exit " + status, LIMIT, "-t"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aProgramThatDoesNotTakeTheWholeMailHasNotDeliveredIt() throws IOException {
        // More than a pipe holds: a shorter mail may be in it before the program closes its end.
        var audio = Files.write(folder.resolve("long.wav"), Speech.wav(Duration.ofSeconds(10)));
        assertThat(deliver(program("exec 0<&-; exit 0", LIMIT, "-t"), audio))
                .isInstanceOf(TryLater.class);
    }

    @Test
    void aProgramThatHangsIsKilled() throws IOException {
        var begun = System.nanoTime();
        var result = deliver("sleep 600", Duration.ofMillis(300), "-t");
        assertThat(result).isInstanceOf(TryLater.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aMissingProgramIsNamed() throws IOException {
        var carrier = new SendmailCarrier(List.of("/nowhere/sendmail"), LIMIT);
        assertThat(carrier.check().serverSaid()).contains("/nowhere/sendmail");
        assertThat(deliver(carrier)).isInstanceOf(TryLater.class);
    }

    private DeliveryResult deliver(String script, Duration limit, String... arguments)
            throws IOException {
        return deliver(program(script, limit, arguments));
    }

    private SendmailCarrier program(String script, Duration limit, String... arguments)
            throws IOException {
        var program = folder.resolve("sendmail");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return new SendmailCarrier(command, limit);
    }

    private DeliveryResult deliver(SendmailCarrier carrier) throws IOException {
        return deliver(carrier, MailFixture.audio(folder));
    }

    private static DeliveryResult deliver(SendmailCarrier carrier, Path audio) {
        return MailFixture.mailer(carrier).deliver(MailFixture.message(), MailFixture.ANNA, audio);
    }
}

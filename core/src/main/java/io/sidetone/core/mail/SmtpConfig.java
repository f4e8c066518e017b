package io.sidetone.core.mail;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Host;
import io.sidetone.core.config.Range;
import io.sidetone.core.config.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The configuration's {@code mail: smtp:}.
 *
 * @param host the mail server
 * @param port 587 for submission with STARTTLS, 465 with TLS
 * @param security how the conversation is protected; never less than said here
 * @param user for AUTH; empty when the server wants none
 * @param password of that user
 * @param trust a file of certificates (PEM) to trust instead of the system's, for a server whose
 *     certificate nobody else signed
 * @param connectLimit to reach the server; a server that is up answers within some seconds, and a
 *     packet or two may be lost
 * @param readLimit for each answer, from our last word to its end, however slowly it comes; some
 *     servers look through the whole mail before the last one, and a limit too short means a mail
 *     sent twice
 * @param writeLimit for each piece of the mail; a server that takes none for so long is gone
 * @param attemptLimit for one mail to one recipient, from connecting to the last answer; ten
 *     minutes of speech over a line of 128 kbit/s take 14 minutes
 */
public record SmtpConfig(
        Host host,
        @Default("587") @Range(min = "1", max = "65535") int port,
        @Default("starttls") SmtpSecurity security,
        Optional<String> user,
        Optional<Secret> password,
        Optional<Path> trust,
        @Default("30s") @Range(min = "1s", max = "5m") Duration connectLimit,
        @Default("5m") @Range(min = "1s", max = "15m") Duration readLimit,
        @Default("2m") @Range(min = "1s", max = "15m") Duration writeLimit,
        @Default("15m") @Range(min = "1s", max = "4h") Duration attemptLimit) {

    /**
     * @throws IllegalArgumentException when there is a user without a password or the reverse
     */
    public SmtpConfig {
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("smtp needs both user and password, or neither");
        }
    }
}

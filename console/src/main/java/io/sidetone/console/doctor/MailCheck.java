package io.sidetone.console.doctor;

import io.sidetone.core.outbox.DeliveryResult;
import java.util.function.Supplier;

/**
 * Whether the mail server takes us; nothing is sent.
 *
 * @param probe connects and logs in
 * @param fix what to do when the server does not want us
 */
public record MailCheck(Supplier<DeliveryResult> probe, String fix) implements Check {

    /** What to do about a mail server. */
    public static String smtpFix(String host, int port) {
        return """
        Compare mail.smtp with what your provider tells you: host, port, security, user.
        Many want a password made for programs, not the one you read mail with.
        Does the server answer at all?
          openssl s_client -connect %1$s:%2$d -starttls smtp   (security: starttls)
          openssl s_client -connect %1$s:%2$d                  (security: tls)\
        """
                .formatted(host, port);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Outcome examine() {
        return switch (probe.get()) {
            case DeliveryResult.Accepted accepted -> new Outcome.Fine("accepted");
            case DeliveryResult.TryLater(var why) -> new Outcome.Trouble(why, fix);
            case DeliveryResult.Refused(var why) -> new Outcome.Trouble(why, fix);
        };
    }
}

package io.sidetone.core.mail;

import io.sidetone.core.outbox.DeliveryResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/**
 * Tells from what went wrong whether a mail is worth another attempt. Only a 5xx that answers the
 * mail itself is final (RFC 5321, 4.2.1); everything else speaks of the server, the way to it or
 * the password, and a person can put that right.
 */
final class SmtpVerdict {

    private static final int LONGEST = 300;

    /** 5xx that mean "log in first", or "not with this password" (RFC 4954, 6; RFC 3207, 4). */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

    /** A reply begins with its code (RFC 5321, 4.2). */
    private static final Pattern REPLY = Pattern.compile("[2-5][0-9]{2}");

    private static final Pattern REFUSAL = Pattern.compile("[45][0-9]{2}");

    /** So much of an answer that makes no sense tells what speaks there. */
    private static final int SAMPLE = 40;

    private static final String TRUST =
            "if it is yours, name the certificate's file under mail: smtp: trust:";

    private final String server;

    /**
     * @param server the server's name for whoever reads what went wrong
     */
    SmtpVerdict(String server) {
        this.server = server;
    }

    /**
     * Judges a failed attempt.
     *
     * @param broken why we hung up, if we did
     * @param lastWords the server's last answer, whatever it was; empty when unknown
     */
    DeliveryResult on(MessagingException failure, Optional<String> broken, String lastWords) {
        for (Exception e = failure;
                e instanceof MessagingException each;
                e = each.getNextException()) {
            var code = replyCode(each);
            if (code.isPresent()) {
                return byCode(code.get(), words(each));
            }
        }
        return new DeliveryResult.TryLater(
                broken.map(why -> line(server + ": " + why))
                        .orElseGet(() -> explain(failure, lastWords)));
    }

    /** Makes the server's words one line. */
    static String line(@Nullable String text) {
        return HeaderText.of(text == null ? "" : text, LONGEST).toString();
    }

    private static DeliveryResult byCode(int code, String said) {
        var isFinal = code >= 500 && code <= 599 && !ABOUT_US.contains(code);
        return isFinal ? new DeliveryResult.Refused(said) : new DeliveryResult.TryLater(said);
    }

    private static Optional<Integer> replyCode(MessagingException failure) {
        return Optional.of(
                        switch (failure) {
                            case SMTPAddressFailedException e -> e.getReturnCode();
                            case SMTPSenderFailedException e -> e.getReturnCode();
                            case SMTPSendFailedException e -> e.getReturnCode();
                            default -> 0;
                        })
                .filter(code -> code >= 400);
    }

    private static String words(Throwable e) {
        var message = e.getMessage();
        return line(message == null ? e.getClass().getSimpleName() : message);
    }

    private String explain(MessagingException failure, String lastWords) {
        var root = rootOf(failure);
        if (failure.getCause() == null && !(failure instanceof AuthenticationFailedException)) {
            return line(server + ": " + wordsAt(failure, lastWords));
        }
        var why = root instanceof UnknownHostException ? "no host of that name" : words(root);
        if (root instanceof CertPathBuilderException) {
            return line(
                    server + ": nobody this machine trusts has signed its certificate; " + TRUST);
        }
        if (root instanceof CertificateExpiredException) {
            return line(server + ": its certificate has expired: " + why);
        }
        if (root instanceof CertificateNotYetValidException) {
            return line(server + ": its certificate is not valid yet; see this machine's clock");
        }
        return switch (failure) {
            case MailConnectException _ -> line(server + " does not answer: " + why);
            case AuthenticationFailedException _ ->
                    line(server + " refuses user or password: " + why);
            default -> line(server + ": " + why);
        };
    }

    /** Angus Mail keeps the server's words to itself when it does not like them. */
    private static String wordsAt(MessagingException failure, String lastWords) {
        if (lastWords.equals("[EOF]")) {
            return "hung up in the middle of the conversation";
        }
        if (REFUSAL.matcher(lastWords).lookingAt()) {
            return lastWords;
        }
        if (REPLY.matcher(lastWords).lookingAt()) {
            return words(failure); // the server consented; it is we who want more
        }
        return "does not answer as a mail server does: " + HeaderText.of(lastWords, SAMPLE);
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}

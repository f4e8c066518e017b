package io.sidetone.core.mail;

import io.sidetone.core.outbox.DeliveryResult;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives mail to a program on this machine, as {@code sendmail} has taken it for decades: the mail
 * on standard input, the result as exit status (sysexits.h).
 */
public final class SendmailCarrier implements MailCarrier {

    /** A program that passes the mail on at once, over a slow line, may need this long. */
    public static final Duration LIMIT = Duration.ofMinutes(5);

    /**
     * The statuses that speak of the mail or its recipient: EX_DATAERR and EX_NOUSER. All others,
     * EX_TEMPFAIL (75) first, speak of the program, its configuration or the network.
     */
    private static final Set<Integer> FINAL = Set.of(65, 67);

    private static final int MOST_WORDS = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(SendmailCarrier.class);

    private final List<String> command;
    private final Duration limit;

    /**
     * @param command the program and its arguments; without {@code -t} among them the recipient's
     *     address is added as the last
     * @param limit the program is killed after this long
     */
    public SendmailCarrier(List<String> command, Duration limit) {
        this.command = List.copyOf(command);
        this.limit = limit;
    }

    @Override
    public DeliveryResult carry(MimeMessage mail, MailAddress from, MailAddress to) {
        Process process;
        try {
            process = new ProcessBuilder(arguments(to)).redirectErrorStream(true).start();
        } catch (IOException e) {
            return new DeliveryResult.TryLater(SmtpVerdict.line(e.getMessage()));
        }
        try {
            return converse(process, mail);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new DeliveryResult.TryLater("interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Whether the program is there. */
    @Override
    public DeliveryResult check() {
        var program = command.getFirst();
        return Files.isExecutable(Path.of(program))
                ? new DeliveryResult.Accepted(program)
                : new DeliveryResult.TryLater(program + " is not there or cannot be run");
    }

    private List<String> arguments(MailAddress to) {
        var arguments = new ArrayList<>(command);
        if (!command.contains("-t")) {
            arguments.add("--");
            arguments.add(to.text());
        }
        return arguments;
    }

    private DeliveryResult converse(Process process, MimeMessage mail) throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        var said = inBackground(() -> words(process.getInputStream()));
        var written = inBackground(() -> write(process, mail));
        if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return new DeliveryResult.TryLater(
                    command.getFirst() + " took longer than " + limit.toSeconds() + " s");
        }
        var trouble = outcome(written);
        var words = outcome(said);
        return verdict(process.exitValue(), trouble, words);
    }

    private DeliveryResult verdict(int status, String trouble, String words) {
        if (status == 0 && trouble.isEmpty()) {
            return new DeliveryResult.Accepted(words.isEmpty() ? "handed over" : words);
        }
        var line =
                SmtpVerdict.line(
                        "%s: exit status %d %s %s"
                                .formatted(command.getFirst(), status, words, trouble));
        return FINAL.contains(status)
                ? new DeliveryResult.Refused(line)
                : new DeliveryResult.TryLater(line);
    }

    /** Returns what went wrong; a program that has read enough may well have closed its end. */
    private static String write(Process process, MimeMessage mail) {
        try (var out = process.getOutputStream()) {
            mail.writeTo(out);
            return "";
        } catch (IOException | MessagingException e) {
            LOG.debug("sendmail did not take the whole mail", e);
            return "(it did not take the whole mail)";
        }
    }

    private static String words(InputStream in) {
        try {
            var words = new String(in.readNBytes(MOST_WORDS), StandardCharsets.UTF_8);
            in.transferTo(OutputStream.nullOutputStream());
            return SmtpVerdict.line(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompletableFuture<String> inBackground(Supplier<String> work) {
        var result = new CompletableFuture<String>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        result.complete(work.get());
                    } catch (RuntimeException e) {
                        result.completeExceptionally(e);
                    }
                });
        return result;
    }

    /** A child of the program may keep its output open; then there are no words. */
    private static String outcome(CompletableFuture<String> work) throws InterruptedException {
        try {
            return work.get(1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("no words from sendmail", e);
            return "";
        }
    }
}

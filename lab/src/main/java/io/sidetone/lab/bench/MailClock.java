package io.sidetone.lab.bench;

import io.sidetone.lab.Await;
import io.sidetone.lab.mail.SmtpLine;
import java.time.Duration;
import java.util.Optional;

/** Takes the times of one message after another. */
final class MailClock {

    private static final double MILLISECOND = 1e6;

    private long hangUp;
    private long called;
    private long wanted;
    private long there;
    private long consent;

    /** The caller hangs up now. */
    synchronized void hangUp() {
        consent = 0;
        hangUp = System.nanoTime();
    }

    /** Takes the time of a line, as it is about to be said. */
    synchronized void said(SmtpLine line) {
        long now = System.nanoTime();
        String text = line.text();
        if (text.startsWith("220 ")) {
            called = now;
        } else if (text.startsWith("354 ")) {
            wanted = now;
        } else if (line.speaker() == SmtpLine.Speaker.REMARK && text.contains("of message")) {
            there = now;
        } else if (text.startsWith("250 2.0.0 taken")) {
            consent = now;
        }
    }

    /** Waits until the server has taken the message. */
    MailTimes awaitConsent(Duration limit) {
        return Await.present("the server's 250", limit, this::times);
    }

    private synchronized Optional<MailTimes> times() {
        return consent == 0
                ? Optional.empty()
                : Optional.of(
                        new MailTimes(
                                (called - hangUp) / MILLISECOND,
                                (wanted - called) / MILLISECOND,
                                (there - wanted) / MILLISECOND,
                                (consent - there) / MILLISECOND));
    }
}

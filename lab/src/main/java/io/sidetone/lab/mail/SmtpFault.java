package io.sidetone.lab.mail;

import java.time.Duration;

/** What goes wrong in one conversation with the sink. */
public sealed interface SmtpFault {

    /** Nothing goes wrong. */
    record None() implements SmtpFault {}

    /**
     * The server answers with this instead of consent.
     *
     * @param stage where
     * @param reply the whole line, such as {@code 451 4.3.0 try again later}
     */
    record Refuse(SmtpStage stage, String reply) implements SmtpFault {}

    /**
     * The connection breaks inside DATA.
     *
     * @param afterBytes of the message that are read before
     */
    record DropInData(int afterBytes) implements SmtpFault {}

    /**
     * The server stops reading inside DATA for a while, then goes on.
     *
     * @param afterBytes of the message that are read before
     * @param pause how long
     */
    record StallInData(int afterBytes, Duration pause) implements SmtpFault {}

    /**
     * The message is stored, but the answer to the final dot takes a while.
     *
     * @param pause how long
     */
    record SlowConsent(Duration pause) implements SmtpFault {}

    /** The connection breaks instead of an answer. */
    record Drop(SmtpStage stage) implements SmtpFault {}

    /** No answer ever comes; the connection stays until the client leaves. */
    record Silence(SmtpStage stage) implements SmtpFault {}

    /**
     * The usual answer comes one byte at a time.
     *
     * @param pause before each byte
     */
    record Drip(SmtpStage stage, Duration pause) implements SmtpFault {}

    /** The server says what no mail server says. */
    record Babble(SmtpStage stage, SmtpRubbish rubbish) implements SmtpFault {}

    /**
     * The message is read one byte at a time.
     *
     * @param pause after each byte
     */
    record Sip(Duration pause) implements SmtpFault {}

    /**
     * The server offers STARTTLS, and no TLS comes of it.
     *
     * @param reply to the client's STARTTLS; rubbish follows a 220
     */
    record StartTls(String reply) implements SmtpFault {}

    /** The message is stored, and the connection breaks instead of an answer to the final dot. */
    record DropInsteadOfConsent() implements SmtpFault {}
}

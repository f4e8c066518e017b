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

    /** The message is stored, and the connection breaks instead of an answer to the final dot. */
    record DropInsteadOfConsent() implements SmtpFault {}
}

package io.sidetone.lab.mail;

/** The points of an SMTP conversation at which a server may refuse (RFC 5321, section 4.3.2). */
public enum SmtpStage {
    GREETING,
    EHLO,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** After the final dot: the message is there, the answer is not yet. */
    END_OF_DATA
}

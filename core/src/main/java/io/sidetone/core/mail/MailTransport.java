package io.sidetone.core.mail;

/** What brings mail on its way. */
public enum MailTransport {
    /** A mail server on the network. */
    SMTP,
    /** A program on this machine. */
    SENDMAIL
}

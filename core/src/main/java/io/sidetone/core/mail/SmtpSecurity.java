package io.sidetone.core.mail;

/** How the conversation with a mail server is protected. */
public enum SmtpSecurity {
    /** Begins plain and turns to TLS before anything is said (RFC 3207), or is not held at all. */
    STARTTLS,
    /** TLS from the first byte (RFC 8314), usually port 465. */
    TLS,
    /** Not at all; for a server on this machine. */
    NONE
}

package io.sidetone.agi.podcast;

/** How a call to the podcast ended; the name is the value of {@code SIDETONE_RESULT}. */
public enum PodcastResult {
    /** The mail server has taken the message. */
    SENT,
    /** The message is safe in the outbox and goes out when the mail server takes it. */
    QUEUED,
    /** The caller threw the message away. */
    CANCELLED,
    /** Nothing was said that makes a message. */
    NOTHING,
    /** The caller is not known, and unknown callers are refused. */
    REFUSED,
    /** Nobody has the code that was dialled. */
    UNKNOWN_CODE,
    /** Sidetone could not take the message, and has told the caller so. */
    FAILED;

    static final String VARIABLE = "SIDETONE_RESULT";
}

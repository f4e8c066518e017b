package io.sidetone.core.call;

/** Why a recording ended. Whichever it is, the recording is complete and kept. */
public enum RecordingEnd {
    /** The caller pressed a key that ends it. */
    DIGIT,
    /** The caller fell silent, or the maximum length was reached. */
    TIMEOUT,
    /** The caller hung up while speaking; whatever needs them next throws {@link CallEnded}. */
    HANGUP
}

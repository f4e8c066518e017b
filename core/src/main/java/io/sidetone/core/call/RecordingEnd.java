package io.sidetone.core.call;

/** Why a recording ended while the caller is still there. */
public enum RecordingEnd {
    /** The caller pressed a key that ends it. */
    DIGIT,
    /** The caller fell silent, or the maximum length was reached. */
    TIMEOUT
}

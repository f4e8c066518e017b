package io.sidetone.core.prompt.speech;

/** How a text is posted to a speech service. */
public enum SpeechBody {
    /** {@code {"text": …, "voice": …}}: Piper 1.3 and newer. */
    JSON,
    /** The text alone, as text/plain: the first Piper and many small services. */
    TEXT
}

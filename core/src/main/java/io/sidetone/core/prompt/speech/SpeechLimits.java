package io.sidetone.core.prompt.speech;

import io.sidetone.core.process.CommandLimits;
import java.time.Duration;

/** What one rendering of a phrase may cost. */
final class SpeechLimits {

    /** Two minutes of 16-bit speech at 48 kHz, so that a mad engine cannot fill disk or memory. */
    static final int OUTPUT = 12 * 1024 * 1024;

    private SpeechLimits() {}

    static CommandLimits of(Duration time) {
        return new CommandLimits(time, OUTPUT);
    }
}

package io.sidetone.core.process;

import java.time.Duration;

/**
 * What an external command may use up before it is stopped.
 *
 * @param time from start to exit; positive
 * @param output bytes it may write to any one file or to standard output; positive
 */
public record CommandLimits(Duration time, long output) {

    /**
     * @throws IllegalArgumentException when a limit is not positive
     */
    public CommandLimits {
        if (!time.isPositive() || output <= 0) {
            throw new IllegalArgumentException("a command needs positive limits");
        }
    }
}

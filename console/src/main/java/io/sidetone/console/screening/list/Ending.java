package io.sidetone.console.screening.list;

import io.sidetone.console.output.TimeText;
import io.sidetone.console.screening.DurationOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When an entry ends: at a time, or after one. */
final class Ending {

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description =
                    "When it ends: 2026-12-24 (that day included), '2026-12-24 18:30', 18:30.")
    private @Nullable String until;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "How long it counts: 90m, 12h, 30d.")
    private @Nullable Duration length;

    /**
     * The end; empty for never.
     *
     * @throws IllegalArgumentException when the time is none, or past
     */
    Optional<Instant> instant(TimeText times) {
        if (length != null) {
            return Optional.of(times.after(length));
        }
        return Optional.ofNullable(until).map(times::ending);
    }
}

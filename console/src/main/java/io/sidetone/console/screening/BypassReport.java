package io.sidetone.console.screening;

import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether callers are let through. */
record BypassReport(Optional<Bypass> bypass, TimeText times) implements Result {

    /**
     * Whether callers are let through, in JSON.
     *
     * @param until null when they are not
     * @param once whether the next call ends it
     */
    record Json(boolean open, @Nullable Instant until, boolean once) {}

    @Override
    public Rendering text() {
        return Rendering.lines(
                bypass.map(this::sentence).orElse("No bypass: every caller is screened."));
    }

    @Override
    public Object json() {
        return new Json(
                bypass.isPresent(),
                bypass.map(Bypass::until).orElse(null),
                bypass.map(Bypass::once).orElse(false));
    }

    private String sentence(Bypass open) {
        return "%s until %s (%s from now), then screening goes on by itself."
                .formatted(
                        open.once() ? "The next call rings" : "Every call rings",
                        times.shown(open.until()),
                        length(Duration.between(times.now(), open.until())));
    }

    private static String length(Duration left) {
        if (left.toMinutes() < 1) {
            return left.toSeconds() + " s";
        }
        return left.toHours() < 1
                ? left.toMinutes() + " min"
                : left.toHours()
                        + " h"
                        + (left.toMinutesPart() == 0 ? "" : " " + left.toMinutesPart() + " min");
    }
}

package io.sidetone.core.config;

import java.time.Duration;
import java.util.regex.Pattern;

/** Durations as people write them, in the configuration and on the command line alike. */
public final class DurationText {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern ALL = Pattern.compile("(?:\\d{1,12} ?(?:ms|s|m|h|d) ?)+");
    private static final Pattern PART = Pattern.compile("(\\d+) ?(ms|s|m|h|d)");

    private DurationText() {}

    /**
     * The duration: {@code 250ms}, {@code 30s}, {@code 1h 30m}, {@code 5d}.
     *
     * @throws IllegalArgumentException when it is none; the message says how to write one
     */
    public static Duration parse(String text) {
        if (!ALL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    WHOLE.matcher(text).matches()
                            ? "a duration needs a unit, one of ms, s, m, h, d: write %ss for seconds"
                                    .formatted(Text.shown(text))
                            : "not a duration; write it like 250ms, 30s, 5m, 1h or 5d");
        }
        var parts = PART.matcher(text);
        var total = Duration.ZERO;
        while (parts.find()) {
            total = total.plus(part(Long.parseLong(parts.group(1)), parts.group(2)));
        }
        return total;
    }

    private static Duration part(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}

package io.sidetone.console.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Understands what a terminal sends for a key (ECMA-48, and xterm's keys). */
final class KeyReader {

    /** A terminal sends a sequence at once; over a slow line its parts may come apart. */
    private static final Duration SEQUENCE_LIMIT = Duration.ofMillis(80);

    /** No key's sequence is longer. */
    private static final int LONGEST_SEQUENCE = 16;

    private static final int ESCAPE = 0x1b;

    private final Glass glass;

    KeyReader(Glass glass) {
        this.glass = glass;
    }

    /**
     * Waits for a key.
     *
     * @param first its first character
     * @return empty for one that no view knows
     */
    Optional<String> key(int first) throws IOException {
        return switch (first) {
            case ESCAPE -> escaped();
            case '\r', '\n' -> Optional.of("enter");
            case 0x7f, '\b' -> Optional.of("backspace");
            case 0x02 -> Optional.of("page-up");
            case 0x06 -> Optional.of("page-down");
            default ->
                    Character.isISOControl(first)
                            ? Optional.empty()
                            : Optional.of(Character.toString(first));
        };
    }

    private Optional<String> escaped() throws IOException {
        int next = glass.read(SEQUENCE_LIMIT);
        return switch (next) {
            case Glass.NOTHING, Glass.GONE, ESCAPE -> Optional.of("escape");
            case '[', 'O' -> sequence();
            default -> Optional.empty();
        };
    }

    private Optional<String> sequence() throws IOException {
        var parameters = new StringBuilder();
        while (parameters.length() < LONGEST_SEQUENCE) {
            int next = glass.read(SEQUENCE_LIMIT);
            if (next < 0) {
                return Optional.empty();
            }
            if (next >= '@' && next <= '~') {
                return named((char) next, parameters.toString());
            }
            parameters.append((char) next);
        }
        return Optional.empty();
    }

    private static Optional<String> named(char last, String parameters) {
        return Optional.ofNullable(
                switch (last) {
                    case 'A' -> "up";
                    case 'B' -> "down";
                    case 'C' -> "right";
                    case 'D' -> "left";
                    case 'H' -> "home";
                    case 'F' -> "end";
                    case 'M' -> "enter";
                    case '~' ->
                            switch (parameters) {
                                case "1", "7" -> "home";
                                case "4", "8" -> "end";
                                case "5" -> "page-up";
                                case "6" -> "page-down";
                                default -> null;
                            };
                    default -> null;
                });
    }
}

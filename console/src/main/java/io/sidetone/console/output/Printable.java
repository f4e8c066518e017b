package io.sidetone.console.output;

import io.sidetone.core.log.LogText;

/** Makes text of unknown origin safe for a terminal and a log. */
public final class Printable {

    private Printable() {}

    /**
     * The text with everything that could move a cursor, begin a line, colour or reorder what
     * stands around it written as its code, {@code \x1b} or {@code \u202e}. What comes out is one
     * line.
     */
    public static String line(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints()
                .forEach(character -> {
                    if (LogText.isPlain(character)) {
                        safe.appendCodePoint(character);
                    } else {
                        safe.append(code(character));
                    }
                });
        return safe.toString();
    }

    private static String code(int character) {
        return character <= 0xFF
                ? "\\x%02x".formatted(character)
                : character <= 0xFFFF
                        ? "\\u%04x".formatted(character)
                        : "\\U%08x".formatted(character);
    }
}

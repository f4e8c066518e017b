package io.sidetone.core.log;

import java.time.Duration;
import java.util.Locale;

/** The one way that text from outside (caller ID, AGI arguments, SIP headers) enters a log line. */
public final class LogText {

    /** Longer text is cut: one call must not fill the log. */
    private static final int LONGEST = 500;

    private LogText() {}

    /**
     * {@code text} as it may stand in a line of the log: control characters, line separators and
     * bidirectional overrides become {@code ?}, so that nobody can forge a line or repaint a
     * terminal; at most 500 characters are kept.
     */
    public static String safe(String text) {
        return isHarmless(text) ? text : cleaned(text);
    }

    /** Names of channels and commands mostly are; each call has some. */
    private static boolean isHarmless(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        var safe = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints()
                .limit(LONGEST)
                .forEach(point -> safe.appendCodePoint(isPlain(point) ? point : '?'));
        if (text.codePointCount(0, text.length()) > LONGEST) {
            safe.append('…');
        }
        return safe.toString();
    }

    /** A duration as people write it: {@code 2.3 s}. */
    public static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0);
    }

    /** Whether a character can do nothing in a line but be read. */
    public static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}

package io.sidetone.console.live;

import io.sidetone.console.output.Printable;
import org.jline.utils.WCWidth;

/**
 * Text in so many columns of a terminal. East Asian characters take two columns and accents none,
 * which a count of characters would not know.
 */
public final class Cell {

    /** Accents upon accents: nobody reads more of them, and a line must have an end. */
    private static final int POINTS_PER_COLUMN = 4;

    private Cell() {}

    /** The text made harmless, cut or filled with spaces to exactly this width. */
    public static String of(String text, int columns) {
        var fitting = cut(text, columns);
        return fitting + " ".repeat(columns - width(fitting));
    }

    /** The text made harmless, with an ellipsis in place of what does not fit. */
    public static String cut(String text, int columns) {
        // A hostile name may be as long as a message of Asterisk's.
        var safe = Printable.line(head(text, columns * POINTS_PER_COLUMN));
        if (width(safe) <= columns) {
            return safe;
        }
        var kept = new StringBuilder();
        int used = 0;
        for (int i = 0; i < safe.length(); ) {
            int point = safe.codePointAt(i);
            used += width(point);
            if (used > columns - 1) {
                break;
            }
            kept.appendCodePoint(point);
            i += Character.charCount(point);
        }
        return columns < 1 ? "" : kept.append('…').toString();
    }

    /** How many columns a harmless text takes. */
    public static int width(String text) {
        return text.codePoints().map(Cell::width).sum();
    }

    private static String head(String text, int points) {
        return text.length() <= points || text.codePointCount(0, text.length()) <= points
                ? text
                : text.substring(0, text.offsetByCodePoints(0, points));
    }

    private static int width(int point) {
        return Math.max(0, WCWidth.wcwidth(point));
    }
}

package io.sidetone.core.mail;

/**
 * Text that is safe in a mail header: one line, whatever it was made of. The only way by which text
 * reaches a header, so that no caller ID and no template can begin another one (RFC 5322, 2.2).
 */
public final class HeaderText {

    /** Longer text is cut; RFC 5322 allows 998 bytes a line, and nobody reads more than this. */
    public static final int LONGEST = 200;

    private final String text;

    private HeaderText(String text) {
        this.text = text;
    }

    /** Makes any text safe; cut to {@value #LONGEST} characters. */
    public static HeaderText of(String raw) {
        return of(raw, LONGEST);
    }

    /**
     * Makes any text safe: line breaks of every kind, controls and what has no glyph become one
     * blank together with the blanks around them. Text that pretends to be encoded already (RFC
     * 2047) is broken up: the reader's program would decode it, line breaks and all.
     *
     * @param longest in characters (code points); the rest is cut
     */
    public static HeaderText of(String raw, int longest) {
        var safe = new StringBuilder();
        var length = 0;
        var blank = false;
        for (var point : raw.replace("=?", "= ?").codePoints().toArray()) {
            if (isBlank(point)) {
                blank = !safe.isEmpty();
                continue;
            }
            length += blank ? 2 : 1;
            if (length > longest) {
                break;
            }
            safe.append(blank ? " " : "").appendCodePoint(point);
            blank = false;
        }
        return new HeaderText(safe.toString());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The safe text. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeaderText header && header.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private static boolean isBlank(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}

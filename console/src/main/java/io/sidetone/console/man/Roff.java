package io.sidetone.console.man;

import java.util.List;

/** Text in the language of man pages, man(7). */
final class Roff {

    private final StringBuilder page = new StringBuilder();

    /** A heading. */
    Roff section(String name) {
        return line(".SH " + quoted(name));
    }

    /** The first line of a page. */
    Roff title(String name, String source, String manual) {
        return line(".TH " + quoted(name) + " 1 \"\" " + quoted(source) + " " + quoted(manual));
    }

    /** A paragraph for each line. */
    Roff paragraphs(List<String> lines) {
        for (var line : lines) {
            if (!line.isBlank()) {
                line(".PP").text(line.strip());
            }
        }
        return this;
    }

    /** A paragraph that goes on where the last one began. */
    Roff text(String text) {
        return line(escaped(text));
    }

    /** Something and what it is. */
    Roff item(String term, List<String> meaning) {
        line(".TP").line(".B " + quoted(term));
        meaning.forEach(this::text);
        return this;
    }

    /** Lines that stay as they are. */
    Roff verbatim(List<String> lines) {
        line(".PP").line(".nf");
        lines.forEach(line -> line(line.isBlank() ? ".sp" : escaped(line)));
        return line(".fi");
    }

    private Roff line(String line) {
        page.append(line).append('\n');
        return this;
    }

    /** As an argument of a macro. */
    private static String quoted(String text) {
        return "\"" + plain(text).replace("\"", "\\(dq") + "\"";
    }

    /** As a line of its own, which must not look like a macro. */
    private static String escaped(String text) {
        var plain = plain(text);
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(character -> plain.append(glyph(character)));
        return plain.toString();
    }

    private static String glyph(int character) {
        return switch (character) {
            case '\\' -> "\\e";
            case '-' -> "\\-";
            case '~' -> "\\(ti";
            case '^' -> "\\(ha";
            case '`' -> "\\(ga";
            case '\'' -> "\\(aq";
            default ->
                    character < 0x7f
                            ? Character.toString(character)
                            : "\\[u%04X]".formatted(character);
        };
    }

    @Override
    public String toString() {
        return page.toString();
    }
}

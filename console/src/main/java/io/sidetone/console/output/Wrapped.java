package io.sidetone.console.output;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a length that can be read. */
public final class Wrapped {

    private Wrapped() {}

    /**
     * Breaks between words where there are any.
     *
     * @param room characters of a line, at least 1
     * @return no line for an empty text
     */
    public static List<String> lines(String text, int room) {
        var lines = new ArrayList<String>();
        var left = text;
        while (Renderer.length(left) > room) {
            int end = left.lastIndexOf(' ', left.offsetByCodePoints(0, room));
            int cut = end > 0 ? end : left.offsetByCodePoints(0, room);
            lines.add(left.substring(0, cut).stripTrailing());
            left = left.substring(cut).strip();
        }
        if (!left.isEmpty()) {
            lines.add(left);
        }
        return lines;
    }

    /** The text, or the beginning of it with a mark that more was there. */
    public static String cut(String text, int room) {
        return Renderer.length(text) <= room
                ? text
                : text.substring(0, text.offsetByCodePoints(0, room - 1)) + "…";
    }
}

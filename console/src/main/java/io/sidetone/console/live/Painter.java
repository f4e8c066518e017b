package io.sidetone.console.live;

import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Tint;
import java.util.ArrayList;
import java.util.List;

/** Brings frames onto a terminal: only lines that changed are written (ECMA-48). */
final class Painter {

    private static final String HOME = "\u001b[H";
    private static final String ERASE_ALL = "\u001b[2J";
    private static final String ERASE_LINE = "\u001b[K";

    private final boolean colour;
    private List<String> shown = List.of();
    private int columns;
    private int rows;
    private boolean isStale = true;

    /**
     * @param colour whether tints are shown; a selected line is seen in any case
     */
    Painter(boolean colour) {
        this.colour = colour;
    }

    /** Whatever is on the terminal is no longer what was painted. */
    void disturbed() {
        isStale = true;
    }

    /** What to write so that the frame is seen; empty when it is already. */
    String paint(List<Line> frame, int columns, int rows) {
        var wanted = new ArrayList<String>(rows);
        for (int row = 0; row < rows; row++) {
            wanted.add(row < frame.size() ? painted(frame.get(row), columns) : "");
        }
        boolean all = isStale || columns != this.columns || rows != this.rows;
        var text = all ? HOME + ERASE_ALL + changes(List.of(), wanted) : changes(shown, wanted);
        shown = wanted;
        this.columns = columns;
        this.rows = rows;
        isStale = false;
        return text;
    }

    private static String changes(List<String> before, List<String> wanted) {
        var text = new StringBuilder();
        for (int row = 0; row < wanted.size(); row++) {
            var old = row < before.size() ? before.get(row) : "";
            if (!old.equals(wanted.get(row))) {
                // The line is erased first: after a full one the cursor still stands on its end.
                text.append("\u001b[").append(row + 1).append(";1H").append(ERASE_LINE);
                text.append(wanted.get(row));
            }
        }
        return text.toString();
    }

    private String painted(Line line, int columns) {
        boolean selected = line.tint() == Tint.SELECTED;
        var text = selected ? Cell.of(line.text(), columns) : Cell.cut(line.text(), columns);
        return colour || selected ? line.tint().paint(text) : text;
    }
}

package io.sidetone.console.table;

import io.sidetone.console.live.Cell;
import io.sidetone.console.output.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns that fit into a terminal: the widest gives way first.
 *
 * @param widths of each, in characters
 */
record FittedColumns(List<Integer> widths) {

    private static final String GAP = "  ";

    /** Less of a word tells nothing. */
    private static final int NARROWEST = 4;

    /** No terminal has more columns; a hostile name may be as long as a message of Asterisk's. */
    private static final int WIDEST = 400;

    FittedColumns {
        widths = List.copyOf(widths);
    }

    static FittedColumns of(List<String> headings, List<StateTable.Row> rows, int room) {
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < headings.size(); column++) {
            int at = column;
            int widest = rows.stream().mapToInt(row -> length(row.cells().get(at))).max().orElse(0);
            widths.add(Math.max(length(headings.get(column)), widest));
        }
        int gaps = GAP.length() * (widths.size() - 1);
        while (total(widths) + gaps > room && widest(widths) > NARROWEST) {
            int most = widths.indexOf(widest(widths));
            widths.set(most, widths.get(most) - 1);
        }
        return new FittedColumns(widths);
    }

    /** One line of it. */
    String line(List<String> cells) {
        var line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            line.append(column == 0 ? "" : GAP)
                    .append(Cell.of(cells.get(column), widths.get(column)));
        }
        return line.toString().stripTrailing();
    }

    private static int total(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    private static int widest(List<Integer> widths) {
        return IntStream.range(0, widths.size()).map(widths::get).max().orElse(0);
    }

    private static int length(String text) {
        return Math.min(WIDEST, Cell.width(Printable.line(text)));
    }
}

package io.sidetone.console.output;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table that is too wide for the terminal: the columns that fit stay, the others follow below,
 * set in by the first column.
 *
 * @param widths of the columns, in characters
 * @param gap between two columns
 * @param width of a line
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one rendering and is never compared
record FoldedTable(int[] widths, String gap, int width) {

    /** An indentation that leaves too little to write in helps nobody. */
    private static final int DEEPEST = 20;

    List<String> lines(List<List<String>> rows) {
        int above = fitting();
        return rows.stream().flatMap(row -> lines(row, above)).toList();
    }

    private Stream<String> lines(List<String> row, int above) {
        var first = Renderer.aligned(row.subList(0, above), Arrays.copyOf(widths, above));
        var rest =
                Renderer.aligned(
                        row.subList(above, row.size()),
                        Arrays.copyOfRange(widths, above, row.size()));
        var indent = " ".repeat(Math.min(widths[0] + gap.length(), DEEPEST));
        return Stream.concat(
                Stream.of(first),
                Wrapped.lines(rest, width - indent.length()).stream().map(indent::concat));
    }

    /** How many columns fit into a line; one does in any case. */
    private int fitting() {
        int used = widths[0];
        int count = 1;
        while (count < widths.length && used + gap.length() + widths[count] <= width) {
            used += gap.length() + widths[count];
            count++;
        }
        return count;
    }
}

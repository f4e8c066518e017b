package io.sidetone.console.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns renderings into lines for the terminal. */
final class Renderer {

    private static final String GAP = "  ";

    private final boolean colour;
    private final int width;

    /**
     * @param width of a line; a table that is wider is folded
     */
    Renderer(boolean colour, int width) {
        this.colour = colour;
        this.width = width;
    }

    List<String> render(Rendering rendering) {
        return switch (rendering) {
            case Rendering.Lines(var lines) -> lines.stream().map(this::painted).toList();
            case Rendering.Table table -> rows(table);
            case Rendering.Parts(var parts) ->
                    parts.stream().flatMap(part -> render(part).stream()).toList();
        };
    }

    String painted(Rendering.Line line) {
        var text = Printable.line(line.text());
        return colour ? line.tint().paint(text) : text;
    }

    private List<String> rows(Rendering.Table table) {
        var all = new ArrayList<List<String>>();
        if (!table.headings().isEmpty()) {
            all.add(table.headings());
        }
        table.rows().forEach(row -> all.add(row.stream().map(Printable::line).toList()));
        if (all.isEmpty()) {
            return List.of();
        }
        var widths =
                IntStream.range(0, all.getFirst().size())
                        .map(column -> widest(all, column))
                        .toArray();
        var lines = all.stream().map(row -> aligned(row, widths)).toList();
        return lines.stream().allMatch(line -> length(line) <= width)
                ? lines
                : new FoldedTable(widths, GAP, width).lines(all);
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    static String aligned(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - length(row.get(i))))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

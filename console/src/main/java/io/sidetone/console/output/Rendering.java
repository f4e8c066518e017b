package io.sidetone.console.output;

import java.util.List;

/** A result as a person reads it. Hostile characters in it are made harmless when it is printed. */
public sealed interface Rendering {

    /** Plain lines. */
    record Lines(List<Line> lines) implements Rendering {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Columns under a heading.
     *
     * @param headings as many as every row has cells; empty for rows that follow earlier ones
     */
    record Table(List<String> headings, List<List<String>> rows) implements Rendering {
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** One after the other. */
    record Parts(List<Rendering> parts) implements Rendering {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** One line in one tint. */
    record Line(String text, Tint tint) {}

    /** Lines without any tint. */
    static Rendering lines(List<String> lines) {
        return new Lines(lines.stream().map(line -> new Line(line, Tint.PLAIN)).toList());
    }

    /** Lines without any tint. */
    static Rendering lines(String... lines) {
        return lines(List.of(lines));
    }
}

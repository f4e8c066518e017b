package io.sidetone.lab.bench.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one benchmark measured.
 *
 * @param title what it is about
 * @param method how it was measured, in a few sentences
 * @param peer what ours is compared with; empty when with nothing
 * @param rows the numbers
 */
public record Section(String title, String method, String peer, List<Row> rows) {

    public Section {
        rows = List.copyOf(rows);
    }

    /** Whether a goal was missed. */
    public boolean missed() {
        return rows.stream().anyMatch(Row::missed);
    }

    String markdown() {
        boolean compared = !peer.isEmpty();
        String head = compared ? "| | Sidetone | " + peer + " | goal |" : "| | Sidetone | goal |";
        String rule = compared ? "|---|---|---|---|" : "|---|---|---|";
        return Stream.concat(
                        Stream.of("### " + title, "", method, "", head, rule),
                        rows.stream().map(row -> row.markdown(compared)))
                .collect(Collectors.joining("\n"));
    }
}

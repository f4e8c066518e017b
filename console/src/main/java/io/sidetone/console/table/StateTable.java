package io.sidetone.console.table;

import io.sidetone.console.output.Tint;
import io.sidetone.manager.state.Shortfall;
import io.sidetone.manager.state.StateView;
import io.sidetone.manager.stream.EventWish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A view of a PBX as a table. */
interface StateTable {

    /**
     * One row.
     *
     * @param cells as many as there are headings
     */
    record Row(List<String> cells, Tint tint) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What keeps it right. */
    StateView view();

    /** The events that do. */
    EventWish wish();

    /** What could not be found out. */
    Optional<Shortfall> shortfall();

    /** What it is about, and how many, in a few words. */
    String title();

    /** Said when it has no rows. */
    String nothing();

    /** Of the columns. */
    List<String> headings();

    /** As it is now. */
    List<Row> rows(Instant now);

    /** For programs: a list of records. */
    Object json();
}

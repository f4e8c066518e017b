package io.sidetone.console.table;

import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import java.time.Instant;

/** A table as it is now. */
record TableReport(StateTable table, Instant now) implements Result {

    @Override
    public Rendering text() {
        var rows = table.rows(now).stream().map(StateTable.Row::cells).toList();
        return rows.isEmpty()
                ? Rendering.lines(table.nothing())
                : new Rendering.Table(table.headings(), rows);
    }

    @Override
    public Object json() {
        return table.json();
    }
}

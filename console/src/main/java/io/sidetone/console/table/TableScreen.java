package io.sidetone.console.table;

import io.sidetone.console.live.Key;
import io.sidetone.console.live.KeyTable;
import io.sidetone.console.live.KeyedView;
import io.sidetone.console.live.Scroll;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Tint;
import io.sidetone.console.output.Wrapped;
import io.sidetone.manager.state.Shortfall;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A table on a terminal, row by row to be scrolled through. */
final class TableScreen implements KeyedView {

    private final StateTable table;
    private final Link link;
    private final String pbx;
    private final InstantSource clock;
    private final Scroll scroll = new Scroll();
    private final KeyTable keys;

    TableScreen(StateTable table, Link link, String pbx, InstantSource clock) {
        this.table = table;
        this.link = link;
        this.pbx = pbx;
        this.clock = clock;
        this.keys = KeyTable.of(Key.quit()).and(scroll.keys());
    }

    @Override
    public List<Line> body(int columns, int rows) {
        var lines = new ArrayList<Line>();
        lines.add(title());
        if (link.trouble().isEmpty()) {
            table.shortfall().ifPresent(lack -> lines.addAll(said(lack, columns)));
        }
        var all = table.rows(clock.instant());
        var fitted = FittedColumns.of(table.headings(), all, columns);
        lines.add(new Line(fitted.line(table.headings()), Tint.FAINT));
        if (all.isEmpty() && link.trouble().isEmpty()) {
            lines.add(new Line(table.nothing(), Tint.PLAIN));
        }
        scroll.fit(all.size(), Math.max(1, rows - lines.size()));
        all.subList(scroll.top(), scroll.bottom())
                .forEach(row -> lines.add(new Line(fitted.line(row.cells()), row.tint())));
        return lines;
    }

    private static List<Line> said(Shortfall lack, int columns) {
        return Wrapped.lines(lack.words() + ". " + lack.cure(), columns).stream()
                .map(line -> new Line(line, Tint.CAUTION))
                .toList();
    }

    private Line title() {
        var trouble = link.trouble();
        return trouble.isEmpty()
                ? new Line(pbx + ": " + table.title(), Tint.PLAIN)
                : new Line(pbx + ": " + trouble, Tint.BAD);
    }

    @Override
    public KeyTable keys() {
        return keys;
    }
}

package io.sidetone.console.live;

import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Tint;
import java.util.ArrayList;
import java.util.List;

/** A view with its help line below, and its help page in its place after {@code ?}. */
public final class HelpedView implements LiveView {

    private final KeyedView view;
    private boolean isHelping;
    private int helpTop;

    /** The view without help at first. */
    public HelpedView(KeyedView view) {
        this.view = view;
    }

    @Override
    public List<Line> frame(int columns, int rows) {
        if (isHelping) {
            return help(columns, rows);
        }
        var lines = new ArrayList<>(view.body(columns, rows - 1));
        while (lines.size() < rows - 1) {
            lines.add(new Line("", Tint.PLAIN));
        }
        lines.subList(rows - 1, lines.size()).clear();
        lines.add(view.keys().helpLine(columns));
        return lines;
    }

    @Override
    public boolean press(String key) {
        if (isHelping) {
            leaf(key);
            return true;
        }
        if (key.equals("?")) {
            isHelping = true;
            helpTop = 0;
            return true;
        }
        return view.keys().press(key);
    }

    private void leaf(String key) {
        switch (key) {
            case "down", "page-down" -> helpTop++;
            case "up", "page-up" -> helpTop = Math.max(0, helpTop - 1);
            default -> isHelping = false;
        }
    }

    private List<Line> help(int columns, int rows) {
        var page = view.keys().helpPage(columns);
        helpTop = Math.clamp(helpTop, 0, Math.max(0, page.size() - rows));
        return page.subList(helpTop, Math.min(page.size(), helpTop + rows));
    }
}

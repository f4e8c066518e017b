package io.sidetone.console.live;

import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Tint;
import io.sidetone.console.output.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of a screen. What they do, the help line and the help page come from this one table.
 *
 * @param keys in the order in which help tells of them
 */
public record KeyTable(List<Key> keys) {

    private static final int SHOWN_WIDTH = 10;

    public KeyTable {
        keys = List.copyOf(keys);
    }

    /** A table of these keys. */
    public static KeyTable of(Key... keys) {
        return new KeyTable(List.of(keys));
    }

    /** The same with more keys at its end. */
    public KeyTable and(List<Key> more) {
        return new KeyTable(Stream.concat(keys.stream(), more.stream()).toList());
    }

    /**
     * Does what a key does; one that is not in the table does nothing.
     *
     * @return whether the screen goes on
     */
    public boolean press(String name) {
        return find(name).map(key -> key.action().getAsBoolean()).orElse(true);
    }

    /** The keys in one line, as many as fit. */
    public Line helpLine(int columns) {
        var line = new StringBuilder("? help");
        for (var key : keys) {
            var word = "  " + key.shown() + " " + key.label();
            if (!key.label().isEmpty() && line.length() + word.length() <= columns) {
                line.append(word);
            }
        }
        return new Line(line.toString(), Tint.FAINT);
    }

    /** All keys, with what they do. */
    public List<Line> helpPage(int columns) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("Keys", Tint.PLAIN));
        lines.add(new Line("", Tint.PLAIN));
        keys.forEach(key -> lines.addAll(helpOf(key, columns)));
        lines.addAll(helpOf("?", "This page; any key leaves it.", columns));
        return lines;
    }

    private Optional<Key> find(String name) {
        return keys.stream().filter(key -> key.names().contains(name)).findFirst();
    }

    private static List<Line> helpOf(Key key, int columns) {
        return helpOf(key.shown(), key.help(), columns);
    }

    private static List<Line> helpOf(String shown, String help, int columns) {
        var words = Wrapped.lines(help, Math.max(8, columns - SHOWN_WIDTH - 2));
        var first = "  " + Cell.of(shown, SHOWN_WIDTH) + words.getFirst();
        var rest = words.stream().skip(1).map(word -> " ".repeat(SHOWN_WIDTH + 2) + word);
        return Stream.concat(Stream.of(first), rest)
                .map(text -> new Line(text, Tint.PLAIN))
                .collect(Collectors.toList());
    }
}

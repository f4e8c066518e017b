package io.sidetone.console.calls;

import io.sidetone.console.live.Cell;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Tint;
import io.sidetone.manager.calls.Happening;
import io.sidetone.manager.calls.Leg;
import io.sidetone.manager.calls.LiveCall;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A call as a ladder: its legs beside each other, time going down, an arrow where one leg leads to
 * another; as sngrep draws SIP. ASCII, for terminals of any locale.
 */
final class CallLadder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final int TIME_WIDTH = 13;

    /** Narrower columns have no room for words. */
    private static final int NARROWEST = 16;

    private final ZoneId zone;

    CallLadder(ZoneId zone) {
        this.zone = zone;
    }

    /** The legs' names, above their lines. */
    List<Line> headings(LiveCall call, int columns) {
        var legs = shown(call, columns);
        int width = width(legs, columns);
        var names = new StringBuilder(" ".repeat(TIME_WIDTH));
        var people = new StringBuilder(" ".repeat(TIME_WIDTH));
        for (var leg : legs) {
            names.append(Cell.of(shortened(leg.channel(), width - 1), width));
            people.append(Cell.of(person(leg), width - 1)).append(' ');
        }
        var more = call.legs().size() - legs.size();
        var title =
                "%s to %s, %s, %s%s%s"
                        .formatted(
                                CallWords.from(call),
                                CallWords.to(call),
                                CallWords.state(call),
                                CallWords.codec(call),
                                more > 0 ? ", %d legs not shown".formatted(more) : "",
                                call.leftOut() > 0
                                        ? ", %d left out".formatted(call.leftOut())
                                        : "");
        return List.of(
                new Line(title, Tint.PLAIN),
                new Line(names.toString(), Tint.PLAIN),
                new Line(people.toString(), Tint.FAINT));
    }

    /** What happened, oldest first. */
    List<Line> lines(LiveCall call, int columns) {
        var legs = shown(call, columns);
        int width = width(legs, columns);
        var places = new HashMap<String, Integer>();
        legs.forEach(leg -> places.put(leg.uniqueId(), places.size()));
        var ended = new HashMap<Integer, Boolean>();
        var lines = new ArrayList<Line>();
        for (var happening : call.happenings()) {
            var from = places.get(happening.from());
            if (from != null) {
                lines.add(line(happening, from, places, ended, width, columns));
            }
        }
        return lines;
    }

    private Line line(
            Happening happening,
            int from,
            Map<String, Integer> places,
            Map<Integer, Boolean> ended,
            int width,
            int columns) {
        var row = new StringBuilder(" ".repeat(places.size() * width));
        for (int leg = 0; leg < places.size(); leg++) {
            row.setCharAt(leg * width, ended.containsKey(leg) ? ' ' : '|');
        }
        int to = places.getOrDefault(happening.to(), from);
        if (to == from) {
            mark(row, from * width, happening, columns - TIME_WIDTH);
        } else {
            arrow(row, from * width, to * width, happening.words());
        }
        if (happening.isEnd()) {
            ended.put(from, true);
        }
        var time = TIME.format(happening.at().atZone(zone)) + " ";
        return new Line(time + row, tint(happening));
    }

    /** Words beside the leg: to its right, or to its left where there is no room for them. */
    private static void mark(StringBuilder row, int at, Happening happening, int room) {
        var mark = happening.isEnd() ? "x" : "*";
        int needed = Cell.width(Cell.cut(happening.words(), room)) + 1;
        if (at + 1 + needed > room && needed < at) {
            put(row, at - needed, Cell.cut(happening.words(), room) + " " + mark);
        } else {
            put(row, at, mark + " " + Cell.cut(happening.words(), room - at - 2));
        }
    }

    /** {@code |-- dials --------->|}, from its beginning to its end, whichever way. */
    private static void arrow(StringBuilder row, int from, int to, String words) {
        int left = Math.min(from, to);
        int room = Math.abs(to - from) - 1;
        var label = Cell.cut(" " + words + " ", Math.max(1, room - 2));
        var line = "-" + label + "-".repeat(Math.max(0, room - 1 - Cell.width(label)));
        put(row, left + 1, line);
        row.setCharAt(from < to ? to - 1 : to + 1, from < to ? '>' : '<');
    }

    /** Over what stands there; a wide character counts as one here, and shifts the rest a bit. */
    private static void put(StringBuilder row, int at, String text) {
        int end = Math.min(row.length(), at + text.length());
        row.replace(at, end, text);
    }

    private static Tint tint(Happening happening) {
        return happening.isEnd()
                ? Tint.CAUTION
                : happening.words().endsWith("answers") ? Tint.GOOD : Tint.PLAIN;
    }

    private static List<Leg> shown(LiveCall call, int columns) {
        int most = Math.max(1, (columns - TIME_WIDTH) / NARROWEST);
        return call.legs().subList(0, Math.min(most, call.legs().size()));
    }

    private static int width(List<Leg> legs, int columns) {
        return Math.max(4, (columns - TIME_WIDTH) / Math.max(1, legs.size()));
    }

    /** The end of a channel's name tells it apart. */
    private static String shortened(String channel, int width) {
        int keep = Math.max(2, width);
        int length = channel.codePointCount(0, channel.length());
        return length <= keep
                ? channel
                : "…" + channel.substring(channel.offsetByCodePoints(0, length - keep + 1));
    }

    private static String person(Leg leg) {
        var known = leg.number().equals("<unknown>") ? "" : leg.number();
        return known.isEmpty() ? leg.state() : known;
    }
}

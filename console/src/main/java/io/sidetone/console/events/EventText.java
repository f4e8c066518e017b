package io.sidetone.console.events;

import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Tint;
import io.sidetone.console.output.Wrapped;
import io.sidetone.core.log.LogText;
import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.filter.DocumentedEvents;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a stream tells as lines for people: time, type, channel, and what tells the rest. */
final class EventText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    /** Of the types that come often; longer ones push the rest aside. */
    private static final int TYPE = 16;

    /** {@code PJSIP/kitchen-0000001a}. */
    private static final int CHANNEL = 22;

    /** Headers of an event that nobody has thought of. */
    private static final int SOME = 4;

    private final DocumentedEvents events;
    private final EventTints tints;
    private final ZoneId zone;
    private final int width;
    private final boolean full;

    /**
     * @param zone of the clock on the wall
     * @param width of a line; what is longer is cut
     * @param full whether all headers follow, a line each
     */
    EventText(DocumentedEvents events, ZoneId zone, int width, boolean full) {
        this.events = events;
        this.tints = new EventTints();
        this.zone = zone;
        this.width = width;
        this.full = full;
    }

    /** The lines of an item. */
    List<Rendering.Line> lines(StreamItem item) {
        return switch (item) {
            case ManagerEvent event -> of(event);
            case Connected connected ->
                    remark(
                            connected.at(),
                            "connected, manager interface " + connected.version(),
                            Tint.GOOD);
            case Lost lost ->
                    remark(
                            lost.at(),
                            "connection lost: " + lost.why() + "; trying again",
                            Tint.BAD);
            case Gap gap -> remark(gap.at(), words(gap), Tint.CAUTION);
        };
    }

    /** {@code disconnected 4.2 s}; {@code 1,234 events dropped in 0.3 s, reader too slow}. */
    static String words(Gap gap) {
        var length = LogText.seconds(gap.length());
        return switch (gap.reason()) {
            case DISCONNECTED -> "disconnected " + length + ", what happened meanwhile is missing";
            case SLOW_READER ->
                    String.format(
                            Locale.ROOT,
                            "%,d %s dropped in %s, reader too slow",
                            gap.dropped(),
                            gap.dropped() == 1 ? "event" : "events",
                            length);
            case TOO_LARGE -> "an event is missing, it was too large";
        };
    }

    private List<Rendering.Line> of(ManagerEvent event) {
        var tint = tints.of(event);
        var lines = new ArrayList<Rendering.Line>();
        lines.add(new Rendering.Line(cut(summary(event)), tint));
        if (full) {
            for (var header : event.headers()) {
                lines.add(
                        new Rendering.Line(
                                "    " + header.name() + ": " + header.value(), Tint.PLAIN));
            }
        }
        return lines;
    }

    private String summary(ManagerEvent event) {
        var type = event.type();
        var kind = type.equals("UserEvent") ? event.first("UserEvent").orElse(type) : type;
        var line = time(event.at()) + "  " + padded(kind.isEmpty() ? "?" : kind, TYPE);
        var channel = event.first("Channel").orElse("");
        var told = full ? "" : told(event, type);
        return (line + "  " + padded(channel, CHANNEL) + "  " + told).stripTrailing();
    }

    private String told(ManagerEvent event, String type) {
        var wanted = events.telling(type);
        return wanted.isEmpty() ? some(event) : chosen(event, wanted);
    }

    private static String chosen(ManagerEvent event, List<String> names) {
        return names.stream()
                .flatMap(name ->
                        event.first(name).filter(EventText::says).stream()
                                .map(value -> name + "=" + value))
                .collect(Collectors.joining(" "));
    }

    private static String some(ManagerEvent event) {
        return event.headers().stream()
                .filter(header -> says(header.value()) && !isEverywhere(header))
                .limit(SOME)
                .map(header -> header.name() + "=" + header.value())
                .collect(Collectors.joining(" "));
    }

    /** Asterisk has many words for nothing. */
    private static boolean says(String value) {
        return !value.isEmpty() && !value.equals("<unknown>") && !value.equals("<none>");
    }

    private static boolean isEverywhere(AmiHeader header) {
        return switch (header.name().toLowerCase(Locale.ROOT)) {
            case "event",
                    "privilege",
                    "timestamp",
                    "sequencenumber",
                    "systemname",
                    "channel",
                    "channelstate",
                    "language",
                    "accountcode",
                    "priority",
                    "uniqueid",
                    "linkedid",
                    "userevent",
                    "eventtv",
                    "severity",
                    "eventversion",
                    "sessionid" ->
                    true;
            default -> false;
        };
    }

    private List<Rendering.Line> remark(Instant at, String words, Tint tint) {
        return List.of(new Rendering.Line(cut(time(at) + "  --- " + words), tint));
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private String cut(String line) {
        return Wrapped.cut(line, width);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }
}

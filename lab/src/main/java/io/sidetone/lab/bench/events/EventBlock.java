package io.sidetone.lab.bench.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events as bytes of the wire, which can be told again as those of other calls: the ids in them are
 * changed where they stand. Used by one thread.
 */
public final class EventBlock {

    /**
     * What makes channels, calls and bridges different: the seconds of a unique id, the number at
     * the end of a channel's name, the beginning of a bridge's id.
     */
    private static final Pattern IDS =
            Pattern.compile(
                    "(?<!Timestamp: )\\b(?<seconds>[0-9]{10})(?=\\.[0-9])"
                            + "|-(?<channel>[0-9a-f]{8})(?![0-9a-f-])"
                            + "|\\b(?<bridge>[0-9a-f]{8})(?=-[0-9a-f]{4}-)");

    /** More than a block has channels. */
    private static final int CHANNELS = 0x10000;

    private static final String END = "\r\n\r\n";

    /** A number in the text: where it begins, what it was, how it is written. */
    private record Id(int at, int digits, int radix, long captured, long step) {

        void write(byte[] bytes, long repetition) {
            long rest = captured + repetition * step;
            for (int i = at + digits - 1; i >= at; i--) {
                bytes[i] =
                        (byte) Character.forDigit((int) Long.remainderUnsigned(rest, radix), radix);
                rest = Long.divideUnsigned(rest, radix);
            }
        }
    }

    private final byte[] bytes;
    private final List<Id> ids;
    private final int[] ends;

    private EventBlock(byte[] bytes, List<Id> ids, int[] ends) {
        this.bytes = bytes;
        this.ids = ids;
        this.ends = ends;
    }

    /** The whole events in what was captured; the rest is left out. */
    public static EventBlock of(byte[] captured) {
        String text = new String(captured, StandardCharsets.ISO_8859_1);
        StringBuilder events = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf(END); end >= 0; end = text.indexOf(END, from)) {
            String message = text.substring(from, end + END.length());
            if (message.startsWith("Event: ")) {
                events.append(message);
                ends.add(events.length());
            }
            from = end + END.length();
        }
        return new EventBlock(
                events.toString().getBytes(StandardCharsets.ISO_8859_1),
                ids(events),
                ends.stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<Id> ids(CharSequence text) {
        List<Id> ids = new ArrayList<>();
        Matcher matcher = IDS.matcher(text);
        while (matcher.find()) {
            if (matcher.group("seconds") != null) {
                ids.add(id(matcher, "seconds", 10, 1));
            } else if (matcher.group("channel") != null) {
                ids.add(id(matcher, "channel", 16, CHANNELS));
            } else {
                ids.add(id(matcher, "bridge", 16, 1));
            }
        }
        return List.copyOf(ids);
    }

    private static Id id(Matcher matcher, String group, int radix, long step) {
        String digits = matcher.group(group);
        return new Id(
                matcher.start(group), digits.length(), radix, Long.parseLong(digits, radix), step);
    }

    /** How many events it has. */
    public int events() {
        return ends.length;
    }

    /** Bytes of an event, on average. */
    public int meanLength() {
        return bytes.length / events();
    }

    /** The types of its events, each once, in the order of their first. */
    public List<String> types() {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith("Event: "))
                .map(line -> line.substring("Event: ".length()))
                .distinct()
                .toList();
    }

    /**
     * The block as it is told for the n-th time, as bytes that the next call changes.
     *
     * @param repetition 0 for as it was captured
     */
    public byte[] told(long repetition) {
        ids.forEach(id -> id.write(bytes, repetition));
        return bytes;
    }

    /** Where an event ends in these bytes; 0 for the end of none. */
    int endOf(int events) {
        return events == 0 ? 0 : ends[events - 1];
    }
}

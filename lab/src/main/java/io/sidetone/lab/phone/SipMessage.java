package io.sidetone.lab.phone;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message of SIP, as a telephone has seen it.
 *
 * @param at when, in seconds since 1970
 * @param received whether it came in; else the telephone sent it
 * @param lines all of it, the first line first
 */
public record SipMessage(double at, boolean received, List<String> lines) {

    private static final Pattern RULE = Pattern.compile("-{40,} (\\d{4}-\\d\\d-\\d\\d \\S+)");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    private static final double MICROSECONDS = 1e6;

    public SipMessage {
        lines = List.copyOf(lines);
    }

    /** All messages of SIPp's message log, oldest first; the last may be cut. */
    static List<SipMessage> parse(List<String> log) {
        List<SipMessage> messages = new ArrayList<>();
        List<Integer> rules = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            if (RULE.matcher(log.get(i)).matches()) {
                rules.add(i);
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            int end = i + 1 < rules.size() ? rules.get(i + 1) : log.size();
            read(log.subList(rules.get(i), end)).ifPresent(messages::add);
        }
        return messages;
    }

    /** Its first line. */
    public String request() {
        return lines.getFirst();
    }

    /** Whether it is a request of this method that came in. */
    public boolean asks(String method) {
        return received && request().startsWith(method + " ");
    }

    /** The address that is asked for, {@code sip:0301234@127.0.0.1:5062}; only of requests. */
    public String uri() {
        return request().split(" ", 3)[1];
    }

    /** The user part of {@link #uri}, exactly as it came. */
    public String user() {
        String address = uri().replaceFirst("^sips?:", "");
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(0, at);
    }

    /** Text of the first header of that name; empty when there is none. */
    public String header(String name) {
        String start = name + ":";
        return lines.stream()
                .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    /** A rule with the time, which way it went, an empty line, the message. */
    private static Optional<SipMessage> read(List<String> entry) {
        Matcher rule = RULE.matcher(entry.getFirst());
        int first = 3;
        if (!rule.matches() || entry.size() <= first) {
            return Optional.empty();
        }
        return Optional.of(
                new SipMessage(
                        seconds(rule.group(1)),
                        entry.get(1).contains("received"),
                        entry.subList(first, entry.size())));
    }

    private static double seconds(String time) {
        var moment = LocalDateTime.parse(time, TIME).atZone(ZoneId.systemDefault()).toInstant();
        return moment.getEpochSecond() + moment.getNano() / 1000.0 / MICROSECONDS;
    }
}

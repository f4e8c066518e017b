package io.sidetone.lab.bench.events;

import io.sidetone.lab.asterisk.LabAsterisk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every event that an Asterisk's own documentation knows, one of each. */
public final class DocumentedEvents {

    private static final Pattern HEADER = Pattern.compile("\\[?([A-Za-z][A-Za-z0-9_-]*): ?.*");

    /**
     * What a {@link StreamPeer} sends at the beginning and at the end of everything, which readers
     * do not count.
     */
    public static final Set<String> BY_THE_PEER = Set.of("FullyBooted", StreamPeer.END);

    private DocumentedEvents() {}

    /** Their names: {@code manager show events} cuts them where its columns end. */
    public static List<String> names() {
        return List.copyOf(io.sidetone.manager.filter.DocumentedEvents.load().names());
    }

    /** Two that some dialplan has made up. */
    public static byte[] ownWire() {
        return """
        Event: UserEvent
        Privilege: user,all
        UserEvent: DoorOpened
        Who: Grüße

        Event: UserEvent
        Privilege: user,all
        UserEvent: 2nd-event
        Uniqueid: 1700000001.1

        """
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * One of each with all its headers, but for the last: {@link StreamPeer#END}.
     *
     * @param names what {@link #names} has found
     */
    public static byte[] wire(LabAsterisk asterisk, List<String> names) {
        return names.stream()
                .filter(name -> !name.equals(StreamPeer.END))
                .map(name -> event(asterisk, name))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String event(LabAsterisk asterisk, String name) {
        String headers =
                asterisk.command("manager show event " + name).stream()
                        .map(String::strip)
                        .dropWhile(line -> !line.startsWith("Event:"))
                        .skip(1)
                        .takeWhile(line -> !line.isEmpty())
                        .map(HEADER::matcher)
                        .filter(matcher -> matcher.matches())
                        .map(matcher -> matcher.group(1) + ": 1\r\n")
                        .collect(Collectors.joining());
        return "Event: " + name + "\r\nPrivilege: system,all\r\n" + headers + "\r\n";
    }
}

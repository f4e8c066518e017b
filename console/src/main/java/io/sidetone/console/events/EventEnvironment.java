package io.sidetone.console.events;

import io.sidetone.manager.stream.ManagerEvent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An event as environment variables: header {@code Cause-txt} is {@code SIDETONE_CAUSETXT}. Names
 * keep letters and digits alone, so that no header can take the place of a variable that anybody
 * else reads: Sidetone's own have an underscore in them. Of a repeated header the first counts.
 */
final class EventEnvironment {

    private static final String PREFIX = "SIDETONE_";

    /** Linux takes 128 KiB in one variable and some 2 MiB in all; the rest is in the JSON. */
    private static final int LONGEST_VALUE = 4_096;

    private static final int MOST = 64 * 1024;

    /** What Sidetone was given for itself. */
    private static final Set<String> OURS = Set.of("SIDETONE_AMI_PASSWORD", "SIDETONE_JAVA_OPTS");

    private EventEnvironment() {}

    /** Adds the event to what the program is given, and takes out what it need not know. */
    static void put(ManagerEvent event, Map<String, String> environment) {
        environment.keySet().removeAll(OURS);
        environment.putAll(of(event));
    }

    /** The variables of an event. */
    static Map<String, String> of(ManagerEvent event) {
        var variables = new LinkedHashMap<String, String>();
        int size = 0;
        for (var header : event.headers()) {
            var name = name(header.name());
            var value = value(header.value());
            size += name.length() + value.length();
            if (size > MOST) {
                break;
            }
            if (!name.equals(PREFIX)) {
                variables.putIfAbsent(name, value);
            }
        }
        return variables;
    }

    private static String name(String header) {
        return PREFIX
                + header.chars()
                        .filter(letter -> letter < 128 && Character.isLetterOrDigit(letter))
                        .limit(100)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .toUpperCase(Locale.ROOT);
    }

    private static String value(String text) {
        var plain = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return plain.length() > LONGEST_VALUE ? plain.substring(0, LONGEST_VALUE) : plain;
    }
}

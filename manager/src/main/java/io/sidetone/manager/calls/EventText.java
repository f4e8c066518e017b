package io.sidetone.manager.calls;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.stream.ManagerEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Headers by name, bounded: what is kept of an event must not be larger than a name is. */
final class EventText {

    /** Asterisk's own limit for most names is 80; a hostile one may be a megabyte. */
    private static final int LONGEST = 200;

    private final Map<String, String> values = new HashMap<>(64);

    private EventText(List<AmiHeader> headers) {
        headers.forEach(header -> values.putIfAbsent(lower(header.name()), header.value()));
    }

    static EventText of(ManagerEvent event) {
        return new EventText(event.headers());
    }

    static EventText of(AmiMessage message) {
        return new EventText(message.headers());
    }

    /** Empty when there is none. */
    String get(String name) {
        var value = values.getOrDefault(lower(name), "");
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    boolean has(String name) {
        return values.containsKey(lower(name));
    }

    int number(String name, int otherwise) {
        try {
            return Integer.parseInt(get(name).strip());
        } catch (NumberFormatException e) {
            return otherwise; // not said, or nothing that Asterisk writes
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

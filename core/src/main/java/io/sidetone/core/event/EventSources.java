package io.sidetone.core.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of where events come from. */
final class EventSources {

    /** More doors than any house has: whatever a dialplan names, memory and broker stay small. */
    static final int MOST = 100;

    private final Map<String, EventSource> known = new LinkedHashMap<>();

    /** Notes a source, and returns whether there was anything new in it. */
    synchronized boolean note(EventSource source) {
        var key = source.feature() + "/" + source.source();
        var before = known.get(key);
        if (before == null && known.size() >= MOST) {
            return false;
        }
        var after = before == null ? source : merged(before, source);
        known.put(key, after);
        return !after.equals(before);
    }

    synchronized List<EventSource> all() {
        return List.copyOf(known.values());
    }

    /** A label that somebody chose stays, though an event knows no more than the name. */
    private static EventSource merged(EventSource before, EventSource news) {
        return news.label().equals(news.source()) ? before.with(news) : news.with(before);
    }
}

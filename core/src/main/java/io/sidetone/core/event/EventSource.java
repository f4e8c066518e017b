package io.sidetone.core.event;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Something that events come from, told before the first one so that others can prepare for it.
 *
 * @param feature which feature tells of it, {@code doorbell}
 * @param source which of several, {@code front}; in kebab-case
 * @param label what people call it, {@code Front door}
 * @param types what may happen there, in kebab-case: {@code press}, {@code door-opened}
 */
public record EventSource(String feature, String source, String label, List<String> types) {

    public EventSource {
        types = List.copyOf(new LinkedHashSet<>(types));
    }

    /** What is known of a source that nobody told of. */
    static EventSource of(HouseEvent event) {
        return new EventSource(
                event.feature(), event.source(), event.source(), List.of(event.type()));
    }

    EventSource with(EventSource other) {
        var all = new LinkedHashSet<>(types);
        all.addAll(other.types());
        return new EventSource(feature, source, label, List.copyOf(all));
    }
}

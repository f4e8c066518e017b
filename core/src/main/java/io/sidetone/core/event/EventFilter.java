package io.sidetone.core.event;

import io.sidetone.core.config.Inline;
import java.util.regex.Pattern;

/**
 * Which events are wanted: {@code doorbell.press}, or {@code doorbell} for all of a feature.
 *
 * @param text as written
 */
@Inline
public record EventFilter(String text) {

    private static final Pattern WRITTEN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)?");

    /**
     * @throws IllegalArgumentException when it is neither
     */
    public EventFilter {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "no name of an event; write it like doorbell.press, or doorbell for all of it");
        }
    }

    boolean wants(HouseEvent event) {
        return text.equals(event.feature()) || text.equals(event.feature() + "." + event.type());
    }
}

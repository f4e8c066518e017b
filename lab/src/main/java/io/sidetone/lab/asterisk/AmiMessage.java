package io.sidetone.lab.asterisk;

import java.util.Map;

/**
 * A response or event of the manager interface.
 *
 * @param headers by name; of a repeated header the last, of {@code Output} all lines
 */
public record AmiMessage(Map<String, String> headers) {

    public AmiMessage {
        headers = Map.copyOf(headers);
    }

    /** The header's value, empty when there is none. */
    public String get(String header) {
        return headers.getOrDefault(header, "");
    }

    /** Whether this is the event of that name. */
    public boolean isEvent(String name) {
        return get("Event").equals(name);
    }

    /** When Asterisk sent this event, in seconds since 1970; fails when it does not say. */
    public double time() {
        return Double.parseDouble(get("Timestamp"));
    }
}

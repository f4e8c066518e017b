package io.sidetone.manager.ami;

import java.util.List;
import java.util.Optional;

/**
 * A response or an event as Asterisk sent it: every header, known or not, in order, with repeated
 * ones.
 *
 * @param headers in the order of arrival
 */
public record AmiMessage(List<AmiHeader> headers) {

    public AmiMessage {
        headers = List.copyOf(headers);
    }

    /** The first value under a name, whatever its case. */
    public Optional<String> first(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(AmiHeader::value)
                .findFirst();
    }

    /** All values under a name, whatever its case: {@code Output} comes once a line. */
    public List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(AmiHeader::value)
                .toList();
    }

    /** The event's name; empty for a response. */
    public Optional<String> event() {
        return first("Event");
    }
}

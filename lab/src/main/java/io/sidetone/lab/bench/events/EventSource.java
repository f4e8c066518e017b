package io.sidetone.lab.bench.events;

import io.sidetone.lab.LabExchange;
import java.util.List;

/**
 * What a real Asterisk tells, taken from it anew each time.
 *
 * @param captured the events of some calls of every kind, as {@link EventBlock#of} takes them
 * @param documented one event of each type that it documents, but for {@link StreamPeer#END}
 * @param types the names of all of these
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are handed on, never compared
public record EventSource(byte[] captured, byte[] documented, List<String> types) {

    private static final int CALLS_OF_EACH_KIND = 6;

    public EventSource {
        captured = captured.clone();
        documented = documented.clone();
        types = List.copyOf(types);
    }

    /**
     * Asks an Asterisk, in some ten seconds.
     *
     * @param exchange learns a dialplan for it, which it keeps
     */
    public static EventSource of(LabExchange exchange) {
        List<String> types = DocumentedEvents.names();
        return new EventSource(
                EventCapture.ofCalls(exchange, CALLS_OF_EACH_KIND),
                DocumentedEvents.wire(exchange.asterisk(), types),
                types);
    }

    @Override
    public byte[] captured() {
        return captured.clone();
    }

    @Override
    public byte[] documented() {
        return documented.clone();
    }
}

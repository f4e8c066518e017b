package io.sidetone.manager.endpoint;

import io.sidetone.manager.state.DeviceState;
import java.util.List;

/**
 * An endpoint of PJSIP.
 *
 * @param name without {@code PJSIP/}
 * @param aors its addresses of record, in their order
 * @param codecs those it may use, {@code ulaw|alaw}; empty when Asterisk does not tell
 * @param calls channels that it has now
 */
public record Endpoint(
        String name,
        DeviceState state,
        List<String> aors,
        List<Contact> contacts,
        String codecs,
        int calls) {

    public Endpoint {
        aors = List.copyOf(aors);
        contacts = List.copyOf(contacts);
    }
}

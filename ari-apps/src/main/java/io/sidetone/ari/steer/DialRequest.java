package io.sidetone.ari.steer;

import io.sidetone.core.call.CallerId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Whom to call and how.
 *
 * @param endpoint Asterisk's dial string, {@code PJSIP/kitchen}, {@code Local/201@phones}
 * @param callerId what the called telephone shows; empty for the caller's own
 * @param limit how long it may ring before it is given up, whole seconds, at least one
 * @param variables set on the channel before it is dialled, dialplan functions too: {@code
 *     PJSIP_HEADER(add,Alert-Info)}
 */
public record DialRequest(
        String endpoint,
        Optional<CallerId> callerId,
        Duration limit,
        Map<String, String> variables) {

    public DialRequest {
        variables = Map.copyOf(variables);
    }

    /** A call that shows the caller's own number. */
    public static DialRequest to(String endpoint, Duration limit) {
        return new DialRequest(endpoint, Optional.empty(), limit, Map.of());
    }
}

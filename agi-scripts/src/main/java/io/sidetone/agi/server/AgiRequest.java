package io.sidetone.agi.server;

import io.sidetone.core.call.CallerId;
import java.util.List;
import java.util.Locale;

/**
 * What Asterisk said at the beginning of a call. {@code AGI(agi://127.0.0.1:4573/podcast,42)} asks
 * for the flow {@code podcast} with the one argument {@code 42}. All of it but the flow's name may
 * be hostile.
 *
 * @param flow the script's path without slashes around it and without query string
 * @param arguments the arguments after the URL, in order
 * @param channel the channel's name, {@code PJSIP/anna-00000012}
 * @param uniqueId the channel's unique id
 * @param language the channel's language
 * @param callerId who calls
 * @param restricted whether the caller does not want to be known
 */
public record AgiRequest(
        String flow,
        List<String> arguments,
        String channel,
        String uniqueId,
        Locale language,
        CallerId callerId,
        boolean restricted) {

    public AgiRequest {
        arguments = List.copyOf(arguments);
    }
}

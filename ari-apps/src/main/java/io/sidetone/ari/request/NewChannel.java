package io.sidetone.ari.request;

import java.util.List;
import java.util.Map;

/**
 * A channel to make and not yet to dial ({@code POST /channels/create}, Asterisk 14).
 *
 * @param endpoint Asterisk's dial string, {@code PJSIP/kitchen}
 * @param application the Stasis application that has it from the beginning
 * @param arguments for its StasisStart, none with a comma
 * @param id the channel's id; empty for Asterisk to choose
 * @param otherId the id of a Local channel's second half; empty for Asterisk to choose
 * @param originator id of the channel on whose behalf, whose formats and language it then has;
 *     empty for none
 * @param formats such as {@code ulaw,slin16} where there is no originator; empty for the usual ones
 * @param variables set before anything else, dialplan functions too
 */
public record NewChannel(
        String endpoint,
        String application,
        List<String> arguments,
        String id,
        String otherId,
        String originator,
        String formats,
        Map<String, String> variables) {

    /**
     * @throws IllegalArgumentException when there is no endpoint or application, when there are
     *     both an originator and formats, or when an argument has a comma
     */
    public NewChannel {
        if (endpoint.isBlank() || application.isBlank()) {
            throw new IllegalArgumentException("a channel needs an endpoint and an application");
        }
        if (!originator.isEmpty() && !formats.isEmpty()) {
            throw new IllegalArgumentException("the originator's formats, or one's own: not both");
        }
        if (arguments.stream().anyMatch(argument -> argument.contains(","))) {
            throw new IllegalArgumentException("Asterisk parts arguments at commas");
        }
        arguments = List.copyOf(arguments);
        variables = Map.copyOf(variables);
    }

    /** A channel of a chosen id, with everything else as usual. */
    public static NewChannel of(String endpoint, String application, String id) {
        return new NewChannel(endpoint, application, List.of(), id, "", "", "", Map.of());
    }

    /** The same with variables in place of those that were there. */
    public NewChannel with(Map<String, String> chosen) {
        return new NewChannel(
                endpoint, application, arguments, id, otherId, originator, formats, chosen);
    }

    /** The same on behalf of a channel. */
    public NewChannel onBehalfOf(String channelId) {
        return new NewChannel(
                endpoint, application, arguments, id, otherId, channelId, "", variables);
    }

    Parameters parameters() {
        return Parameters.NONE
                .and("endpoint", endpoint)
                .and("app", application)
                .and("appArgs", String.join(",", arguments))
                .and("channelId", id)
                .and("otherChannelId", otherId)
                .and("originator", originator)
                .and("formats", formats)
                .and("variables", variables);
    }
}

package io.sidetone.ari.request;

import java.util.Map;

/**
 * A channel whose sound goes to and comes from a program ({@code POST /channels/externalMedia}).
 *
 * @param application the Stasis application that has it
 * @param id the channel's id; empty for Asterisk to choose
 * @param carrier how the sound travels
 * @param format such as {@code slin16}
 * @param direction {@code both}; {@code in} and {@code out} for WebSockets since 22.9
 * @param variables set on the channel
 */
public record ExternalMedia(
        String application,
        String id,
        Carrier carrier,
        String format,
        String direction,
        Map<String, String> variables) {

    /** How the sound travels. */
    public sealed interface Carrier {

        /**
         * RTP over UDP, sent by Asterisk (module chan_rtp).
         *
         * @param host {@code host:port} of the program
         */
        record Rtp(String host) implements Carrier {}

        /**
         * AudioSocket, for which Asterisk connects (module chan_audiosocket).
         *
         * @param host {@code host:port} of the program
         * @param uuid sent as the first thing
         */
        record AudioSocket(String host, String uuid) implements Carrier {}

        /**
         * A WebSocket (module chan_websocket, Asterisk 22.6).
         *
         * @param host an id of websocket_client.conf when Asterisk connects; empty when the program
         *     does, to {@code /media/} and the channel's variable {@code
         *     MEDIA_WEBSOCKET_CONNECTION_ID}
         * @param data options of the channel driver, {@code f(json)}; empty for none
         */
        record WebSocket(String host, String data) implements Carrier {}
    }

    /**
     * @throws IllegalArgumentException when there is no application or format
     */
    public ExternalMedia {
        if (application.isBlank() || format.isBlank()) {
            throw new IllegalArgumentException("external media need an application and a format");
        }
        variables = Map.copyOf(variables);
    }

    /** Sound in both directions, without variables. */
    public static ExternalMedia of(String application, String id, Carrier carrier, String format) {
        return new ExternalMedia(application, id, carrier, format, "both", Map.of());
    }

    Parameters parameters() {
        return carried()
                .and("app", application)
                .and("channelId", id)
                .and("format", format)
                .and("direction", direction)
                .and("variables", variables);
    }

    private Parameters carried() {
        return switch (carrier) {
            case Carrier.Rtp(var host) ->
                    Parameters.NONE
                            .and("external_host", host)
                            .and("encapsulation", "rtp")
                            .and("transport", "udp");
            case Carrier.AudioSocket(var host, var uuid) ->
                    Parameters.NONE
                            .and("external_host", host)
                            .and("encapsulation", "audiosocket")
                            .and("transport", "tcp")
                            .and("data", uuid);
            case Carrier.WebSocket(var host, var data) ->
                    Parameters.NONE
                            .and("external_host", host)
                            .and("encapsulation", "none")
                            .and("transport", "websocket")
                            .and("connection_type", host.isEmpty() ? "server" : "client")
                            .and("transport_data", data);
        };
    }
}

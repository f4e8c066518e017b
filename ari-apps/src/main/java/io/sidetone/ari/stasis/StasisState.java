package io.sidetone.ari.stasis;

import com.fasterxml.jackson.databind.JsonNode;
import io.sidetone.ari.http.AriClient;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What Asterisk has at one moment.
 *
 * @param channels ids of all its channels
 * @param ours ids of those in our application
 */
record StasisState(Set<String> channels, Set<String> ours) {

    /**
     * Asks for it.
     *
     * @throws IOException when Asterisk cannot be asked, or does not know the application
     */
    static StasisState read(AriClient client, String application) throws IOException {
        var app =
                client.get("applications/" + AriClient.part(application))
                        .orElseThrow(() ->
                                new IOException("Asterisk does not know '" + application + "'"));
        var channels =
                client.get("channels").orElseThrow(() -> new IOException("no list of channels"));
        return new StasisState(
                texts(channels, channel -> channel.path("id").asText()),
                texts(app.path("channel_ids"), JsonNode::asText));
    }

    private static Set<String> texts(JsonNode list, Function<JsonNode, String> text) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(text)
                .collect(Collectors.toUnmodifiableSet());
    }
}

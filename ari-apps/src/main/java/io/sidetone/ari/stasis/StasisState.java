package io.sidetone.ari.stasis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sidetone.ari.http.AriClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What Asterisk has at one moment.
 *
 * @param channels all its channels, as ARI describes them, by id
 * @param ours ids of those in our application
 * @param bridges ids of the channels in each bridge in which this application joins callers, by the
 *     bridge's id
 */
record StasisState(
        Map<String, JsonNode> channels, Set<String> ours, Map<String, Set<String>> bridges) {

    private static final String SNOOP = "Snoop/";

    StasisState {
        channels = Map.copyOf(channels);
        ours = Set.copyOf(ours);
        bridges = Map.copyOf(bridges);
    }

    /**
     * Asks for it.
     *
     * @throws IOException when Asterisk cannot be asked
     */
    static StasisState read(AriClient client, String application) throws IOException {
        var app = client.get("applications/" + AriClient.part(application));
        var list = client.get("channels").orElseThrow(() -> new IOException("no list of channels"));
        var ours = new HashSet<String>();
        app.ifPresent(known -> known.path("channel_ids").forEach(id -> ours.add(id.asText())));
        var channels = new HashMap<String, JsonNode>();
        list.forEach(each -> channels.put(each.path("id").asText(), each));
        return new StasisState(channels, ours, bridges(client, application));
    }

    private static Map<String, Set<String>> bridges(AriClient client, String application)
            throws IOException {
        var bridges = new HashMap<String, Set<String>>();
        for (var bridge : client.get("bridges").orElse(MissingNode.getInstance())) {
            var id = bridge.path("id").asText();
            if (id.startsWith(SteeredChannel.BRIDGE_PREFIX)
                    && bridge.path("name").asText().equals(application)) {
                var members = new HashSet<String>();
                bridge.path("channels").forEach(member -> members.add(member.asText()));
                bridges.put(id, members);
            }
        }
        return bridges;
    }

    /** Whether a channel has been answered. */
    boolean isUp(String channelId) {
        return text(channelId, "state").equals("Up");
    }

    /** Whether a channel is none that somebody calls on, but snoops on one. */
    boolean isHelper(String channelId) {
        return isHelperName(text(channelId, "name"));
    }

    /** Whether it snoops on this very one. */
    boolean isHelperOf(String callId, String channelId) {
        return text(channelId, "name").startsWith(SNOOP + callId + "-");
    }

    /** Whether a channel of this name is a tool of a call, and no call. */
    static boolean isHelperName(String name) {
        return name.startsWith(SNOOP);
    }

    /** A channel as ARI describes it; nothing when it is not there. */
    JsonNode channel(String id) {
        return channels.getOrDefault(id, MissingNode.getInstance());
    }

    private String text(String channelId, String field) {
        return channel(channelId).path(field).asText();
    }
}

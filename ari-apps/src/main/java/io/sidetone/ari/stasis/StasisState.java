package io.sidetone.ari.stasis;

import io.sidetone.ari.http.AriClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What Asterisk has at one moment.
 *
 * @param channels the names of all its channels, by id
 * @param ours ids of those in our application
 */
record StasisState(Map<String, String> channels, Set<String> ours) {

    private static final String SNOOP = "Snoop/";

    StasisState {
        channels = Map.copyOf(channels);
        ours = Set.copyOf(ours);
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
        var channels = new HashMap<String, String>();
        list.forEach(each -> channels.put(each.path("id").asText(), each.path("name").asText()));
        return new StasisState(channels, ours);
    }

    /** Whether a channel is none that somebody calls on, but snoops on one. */
    boolean isHelper(String channelId) {
        return isHelperName(name(channelId));
    }

    /** Whether it snoops on this very one. */
    boolean isHelperOf(String callId, String channelId) {
        return name(channelId).startsWith(SNOOP + callId + "-");
    }

    /** Whether a channel of this name is a tool of a call, and no call. */
    static boolean isHelperName(String name) {
        return name.startsWith(SNOOP);
    }

    private String name(String channelId) {
        return channels.getOrDefault(channelId, "");
    }
}

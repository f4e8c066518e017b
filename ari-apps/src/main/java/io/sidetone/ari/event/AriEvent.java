package io.sidetone.ari.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Something that Asterisk told an ARI application, as it told it: types and fields that nobody here
 * knows are kept.
 *
 * @param type the event's type, such as {@code ChannelDtmfReceived}
 * @param tree the whole event
 */
public record AriEvent(String type, JsonNode tree) {

    /**
     * Not Asterisk's: events may have been missed, and calls go on. Whoever waits for one looks now
     * whether what it tells has happened ({@code GET /playbacks/ID}, {@code GET
     * /recordings/live/NAME}, {@code GET /channels/ID}).
     */
    public static final String RESYNCED = "SidetoneResynced";

    /**
     * Not Asterisk's: no more events come for this call, though the caller may be there still. The
     * flow ends as it does when the line to the PBX is lost, and the dialplan goes on.
     */
    public static final String ABANDONED = "SidetoneAbandoned";

    /** Asterisk has forgotten the channel; made by us too for one that vanished in a gap. */
    public static final String CHANNEL_DESTROYED = "ChannelDestroyed";

    /** The channel has left the application: hung up, or on in the dialplan. */
    public static final String STASIS_END = "StasisEnd";

    private static final String CHANNEL_URI = "channel:";

    /** An event of our own, with nothing in it. */
    public static AriEvent own(String type) {
        return new AriEvent(type, JsonNodeFactory.instance.objectNode().put("type", type));
    }

    /** An event of a channel as Asterisk would have told it. */
    public static AriEvent ofChannel(String type, String channelId) {
        var tree = JsonNodeFactory.instance.objectNode().put("type", type);
        tree.putObject("channel").put("id", channelId);
        return new AriEvent(type, tree);
    }

    /**
     * The channel that this is about, its playbacks and recordings included; empty text when it is
     * about none.
     */
    public String channelId() {
        var channel = tree.path("channel").path("id");
        return channel.isTextual() ? channel.textValue() : target();
    }

    /** The ids of all channels and bridges, among others, that this mentions. */
    public Set<String> subjects() {
        var subjects = new LinkedHashSet<String>();
        subjects.add(channelId());
        tree.forEach(field -> {
            if (field.path("id").isTextual()) {
                subjects.add(field.path("id").textValue());
            }
        });
        return subjects;
    }

    private String target() {
        for (var kind : new String[] {"playback", "recording"}) {
            var uri = tree.path(kind).path("target_uri").asText();
            if (uri.startsWith(CHANNEL_URI)) {
                return uri.substring(CHANNEL_URI.length());
            }
        }
        return "";
    }
}

package io.sidetone.ari.event;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that Asterisk told an ARI application, as it told it: types and fields that nobody here
 * knows are kept.
 *
 * @param type the event's type, such as {@code ChannelDtmfReceived}
 * @param tree the whole event
 */
public record AriEvent(String type, JsonNode tree) {}

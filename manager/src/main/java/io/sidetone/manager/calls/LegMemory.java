package io.sidetone.manager.calls;

import java.time.Instant;
import java.util.Optional;

/** What is known of a channel. */
final class LegMemory {

    final String uniqueId;
    String linkedId;
    private final Instant began;
    private final String exten;
    private String channel = "";
    private String state = "";
    private String number = "";
    private String name = "";
    private String connectedNumber = "";
    private String connectedName = "";
    private String application = "";
    private String codec = "";
    private String bridge = "";
    private boolean isOnHold;
    private Optional<Instant> answered = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private HangUpCause cause = HangUpCause.NONE;

    /** False until an answer of this connection told of it. */
    boolean isConfirmed = true;

    LegMemory(EventText event, Instant began) {
        uniqueId = event.get("Uniqueid");
        linkedId = event.get("Linkedid");
        exten = event.get("Exten");
        this.began = began;
        take(event, "");
    }

    /** Takes what an event says of the channel: all of it under names with a prefix. */
    void take(EventText event, String prefix) {
        if (event.has(prefix + "Channel")) {
            channel = event.get(prefix + "Channel");
        }
        if (event.has(prefix + "ChannelStateDesc")) {
            state = event.get(prefix + "ChannelStateDesc");
        }
        if (event.has(prefix + "CallerIDNum")) {
            number = event.get(prefix + "CallerIDNum");
            name = event.get(prefix + "CallerIDName");
        }
        if (event.has(prefix + "ConnectedLineNum")) {
            connectedNumber = event.get(prefix + "ConnectedLineNum");
            connectedName = event.get(prefix + "ConnectedLineName");
        }
    }

    /** The new name after a rename. */
    void rename(String to) {
        channel = to;
    }

    void application(String now) {
        application = now;
    }

    void codec(String now) {
        codec = now;
    }

    /**
     * Enters a bridge, or leaves it for none.
     *
     * @return whether it was not there before
     */
    boolean bridge(String now) {
        boolean isNew = !bridge.equals(now);
        bridge = now;
        return isNew;
    }

    String bridge() {
        return bridge;
    }

    /** Whether that is news. */
    boolean hold(boolean now) {
        boolean isNew = isOnHold != now;
        isOnHold = now;
        return isNew;
    }

    void answered(Instant at) {
        if (answered.isEmpty()) {
            answered = Optional.of(at);
        }
    }

    void end(Instant at, HangUpCause why) {
        ended = Optional.of(at);
        cause = why;
        bridge = "";
        isOnHold = false;
    }

    boolean isAlive() {
        return ended.isEmpty();
    }

    boolean isUp() {
        return state.equals("Up");
    }

    String channel() {
        return channel;
    }

    String codec() {
        return codec;
    }

    String state() {
        return state;
    }

    Leg shown() {
        return new Leg(
                channel,
                uniqueId,
                state,
                number,
                name,
                connectedNumber,
                connectedName,
                exten,
                application,
                codec,
                bridge,
                isOnHold,
                began,
                answered,
                ended,
                cause);
    }
}

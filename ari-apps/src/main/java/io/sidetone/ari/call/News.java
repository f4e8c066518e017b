package io.sidetone.ari.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.core.call.Dtmf;

/** What a call may wait for, out of all that Asterisk tells about it. */
sealed interface News {

    /** The caller has pressed a key, and let it go. */
    record Key(Dtmf key) implements News {}

    record PlaybackBegun(String id) implements News {}

    /**
     * A playback is over.
     *
     * @param complete false when it could not be played, or the caller left
     */
    record PlaybackOver(String id, boolean complete) implements News {}

    record RecordingBegun(String name) implements News {}

    /** A recording is over, whyever, and its file is closed. */
    record RecordingOver(String name) implements News {}

    /** The caller leaves; what runs on the channel is still to end. */
    record Leaving() implements News {}

    /** The channel is no longer ours: nothing runs on it any more. */
    record Gone() implements News {}

    /** Events were missed: what is waited for may have happened already. */
    record Missed() implements News {}

    /** Nothing was told for a while. */
    record Silence() implements News {}

    /** Something else. */
    record Other() implements News {}

    /** What an event means to a call. */
    static News of(AriEvent event) {
        var tree = event.tree();
        return switch (event.type()) {
            case "ChannelDtmfReceived" -> key(tree.path("digit").asText());
            case "PlaybackStarted" -> new PlaybackBegun(playback(tree));
            case "PlaybackFinished" -> new PlaybackOver(playback(tree), isDone(tree));
            case "RecordingStarted" -> new RecordingBegun(recording(tree));
            case "RecordingFinished", "RecordingFailed" -> new RecordingOver(recording(tree));
            case "ChannelHangupRequest" -> new Leaving();
            case AriEvent.STASIS_END, AriEvent.CHANNEL_DESTROYED, AriEvent.ABANDONED -> new Gone();
            case AriEvent.RESYNCED -> new Missed();
            default -> new Other();
        };
    }

    private static News key(String digit) {
        return digit.length() == 1 && "0123456789*#ABCD".contains(digit)
                ? new Key(new Dtmf(digit.charAt(0)))
                : new Other();
    }

    private static String playback(JsonNode tree) {
        return tree.path("playback").path("id").asText();
    }

    private static boolean isDone(JsonNode tree) {
        return tree.path("playback").path("state").asText().equals("done");
    }

    private static String recording(JsonNode tree) {
        return tree.path("recording").path("name").asText();
    }
}

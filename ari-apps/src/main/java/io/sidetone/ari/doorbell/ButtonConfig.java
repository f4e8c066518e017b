package io.sidetone.ari.doorbell;

import io.sidetone.core.camera.CameraConfig;
import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One button of a door.
 *
 * @param label what telephones show as the caller's name and prompts say
 * @param ring who rings, in steps
 * @param quiet times at which others do; the first that covers the time counts
 * @param ringFor how long in all before the visitor may leave a message: a visitor waits no longer
 *     at a door
 * @param confirmFor how long an outside telephone that has answered may take to accept: what it
 *     hears twice, and a voicemail's greeting not much longer
 * @param debounce a further press within it is none: worn buttons bounce, children press twice
 * @param talkFor a talk that nobody ends is ended: a door station left off the hook rings nobody
 * @param ringHeader SIP headers that have telephones ring in a way of their own
 * @param keys what keys do while somebody speaks with the visitor
 * @param announce where it is said that somebody is at the door
 * @param snapshot a camera's picture, for the e-mail and the events
 */
public record ButtonConfig(
        DoorLabel label,
        List<RingStep> ring,
        @Default("[]") List<QuietRing> quiet,
        @Default("30s") @Range(min = "5s", max = "10m") Duration ringFor,
        @Default("15s") @Range(min = "5s", max = "1m") Duration confirmFor,
        @Default("5s") @Range(min = "0s", max = "5m") Duration debounce,
        @Default("15m") @Range(min = "10s", max = "4h") Duration talkFor,
        @Default("{}") Map<HeaderName, HeaderValue> ringHeader,
        @Default("{}") Map<DoorKey, KeyConfig> keys,
        @Default("{}") AnnounceConfig announce,
        Optional<CameraConfig> snapshot) {

    public ButtonConfig {
        ring = List.copyOf(ring);
        quiet = List.copyOf(quiet);
        ringHeader = Map.copyOf(ringHeader);
        keys = Map.copyOf(keys);
    }
}

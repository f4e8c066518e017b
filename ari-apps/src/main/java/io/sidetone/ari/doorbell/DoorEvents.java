package io.sidetone.ari.doorbell;

import io.sidetone.core.camera.Picture;
import io.sidetone.core.event.EventSource;
import io.sidetone.core.event.HouseEvent;
import io.sidetone.core.event.HouseEvents;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tells other programs what happens at one door. By any thread. */
final class DoorEvents {

    private static final String PRESS = "press";
    private static final String ANSWERED = "answered";
    private static final String MISSED = "missed";
    private static final String MESSAGE = "message";

    private final Button button;
    private final HouseEvents events;
    private final InstantSource clock;
    private final CompletableFuture<Optional<Picture>> picture;

    /**
     * @param picture of whoever pressed
     */
    DoorEvents(
            Button button,
            HouseEvents events,
            InstantSource clock,
            CompletableFuture<Optional<Picture>> picture) {
        this.button = button;
        this.events = events;
        this.clock = clock;
        this.picture = picture;
    }

    /** What can happen at a door, for those who prepare for it. */
    static EventSource source(Button button) {
        var types = new ArrayList<>(List.of(PRESS, ANSWERED, MISSED, MESSAGE));
        for (var key : button.config().keys().values()) {
            types.add(key.purpose().event(true));
            types.add(key.purpose().event(false));
        }
        return new EventSource(DoorbellFeature.NAME, button.name(), button.label(), types);
    }

    void pressed() {
        events.tell(event(PRESS, withSnapshot(Map.of())), picture);
    }

    void answered(String by, Duration waited) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("by", by);
        facts.put("after-seconds", VisitLog.seconds(waited));
        events.tell(event(ANSWERED, facts));
    }

    void missed(String why) {
        events.tell(event(MISSED, withSnapshot(Map.of("why", why))), picture);
    }

    void message(String id) {
        events.tell(event(MESSAGE, Map.of("message", id)));
    }

    void key(String type, String by, DoorKey key, Optional<String> why) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("by", by);
        facts.put("key", key.text());
        why.ifPresent(words -> facts.put("why", words));
        events.tell(event(type, facts));
    }

    private Map<String, String> withSnapshot(Map<String, String> facts) {
        var all = new LinkedHashMap<>(facts);
        button.config()
                .snapshot()
                .ifPresent(camera -> all.put("snapshot", camera.url().toString()));
        return all;
    }

    private HouseEvent event(String type, Map<String, String> more) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("label", button.label());
        facts.putAll(more);
        return new HouseEvent(DoorbellFeature.NAME, type, button.name(), clock.instant(), facts);
    }
}

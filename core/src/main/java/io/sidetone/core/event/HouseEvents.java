package io.sidetone.core.event;

import io.sidetone.core.camera.Picture;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tells other programs what happens in the house. Never waits for them, never throws. */
@FunctionalInterface
public interface HouseEvents {

    /** Tells nobody. */
    HouseEvents NOBODY = _ -> {};

    /** Hands an event over; it is told as soon as can be, in order, or given up with a log line. */
    void tell(HouseEvent event);

    /**
     * The same, with a picture for those who want one. Whoever does not is told at once.
     *
     * @param picture what {@link io.sidetone.core.camera.Cameras#take} gave
     */
    default void tell(HouseEvent event, CompletableFuture<Optional<Picture>> picture) {
        tell(event);
    }

    /** Says what events are to come, before the first one; to be called as often as one likes. */
    default void announce(EventSource source) {}
}

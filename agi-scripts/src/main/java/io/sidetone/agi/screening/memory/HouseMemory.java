package io.sidetone.agi.screening.memory;

import java.time.Instant;
import java.util.Optional;

/** What the house remembers of its calls. Answers from memory, at once, on any thread. */
public interface HouseMemory {

    /** Until when everything rings, because somebody here dialled an emergency number. */
    Optional<Instant> emergencyUntil(Instant at);

    /** When this house last dialled a number, unless that is forgotten by now. */
    Optional<Instant> dialled(String key, Instant at);

    /** When a caller last got through the menu, unless that is forgotten by now. */
    Optional<Instant> passed(String key, Instant at);

    /** The open bypass window, or the permit for the next call. */
    Optional<Bypass> bypass(Instant at);

    /**
     * Callers are let through.
     *
     * @param until when it ends by itself
     * @param once whether the first call ends it
     */
    record Bypass(Instant until, boolean once) {}
}

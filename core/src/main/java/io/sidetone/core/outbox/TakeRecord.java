package io.sidetone.core.outbox;

import java.time.Duration;
import java.util.Optional;

/**
 * What the journal knows of a take.
 *
 * @param take the take
 * @param collected what was pulled from the PBX; empty while nothing was
 * @param recorded whether the PBX said that there is a recording, though it could not be pulled
 */
public record TakeRecord(Take take, Optional<Collected> collected, boolean recorded) {

    /**
     * A take that lies in the draft's directory.
     *
     * @param sound how much of it is sound
     * @param complete whether the PBX had closed the recording; otherwise there may be more of it
     */
    public record Collected(Duration sound, boolean complete) {}

    static TakeRecord begun(Take take) {
        return new TakeRecord(take, Optional.empty(), false);
    }

    TakeRecord collected(Duration sound, boolean complete) {
        return new TakeRecord(take, Optional.of(new Collected(sound, complete)), recorded);
    }

    /** Known to exist, wherever it is. */
    TakeRecord known() {
        return new TakeRecord(take, collected, true);
    }

    /** How much sound is known to be in it. */
    Duration sound() {
        return collected.map(Collected::sound).orElse(Duration.ZERO);
    }

    boolean isComplete() {
        return collected.map(Collected::complete).orElse(false);
    }
}

package io.sidetone.agi.screening.reputation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Opinions heard lately, least recently used first to go. For any number of threads. */
final class OpinionCache {

    private record Kept(Opinion opinion, Instant until) {}

    private final int size;
    private final Duration keep;
    private final InstantSource clock;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param size most opinions at a time; 0 keeps none
     * @param keep how long one counts
     */
    OpinionCache(int size, Duration keep, InstantSource clock) {
        this.size = size;
        this.keep = keep;
        this.clock = clock;
    }

    synchronized Optional<Opinion> find(String number) {
        var found = kept.get(number);
        if (found == null) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(found.until())) {
            return Optional.of(found.opinion());
        }
        kept.remove(number);
        return Optional.empty();
    }

    synchronized void keep(String number, Opinion opinion) {
        kept.put(number, new Kept(opinion, clock.instant().plus(keep)));
        var oldest = kept.entrySet().iterator();
        while (kept.size() > size) {
            oldest.next();
            oldest.remove();
        }
    }
}

package io.sidetone.agi.screening.reputation;

import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.core.number.OutsideNumber;
import io.sidetone.core.number.PublicNumber;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks all look-ups at once, and waits for none longer than their common limit. Only about valid
 * numbers of the public network: nobody knows another.
 */
public final class LookupDesk implements Reputation {

    private final List<GuardedLookup> lookups;
    private final Duration limit;

    private LookupDesk(List<GuardedLookup> lookups, Duration limit) {
        this.lookups = List.copyOf(lookups);
        this.limit = limit;
    }

    /**
     * The look-ups of a configuration.
     *
     * @param clock what expiry is measured by
     * @return {@link Reputation#NONE} when nobody is to be asked; then nothing is opened
     */
    public static Reputation of(ReputationConfig config, InstantSource clock) {
        var lookups = config.lookups();
        return lookups.isEmpty() ? Reputation.NONE : over(lookups, config, clock);
    }

    static LookupDesk over(List<Lookup> lookups, ReputationConfig config, InstantSource clock) {
        var guarded = new ArrayList<GuardedLookup>();
        for (var lookup : lookups) {
            guarded.add(
                    new GuardedLookup(
                            lookup,
                            new Breaker(config.failures(), config.rest(), clock),
                            new OpinionCache(config.cacheSize(), config.keep(), clock)));
        }
        return new LookupDesk(guarded, config.limit());
    }

    @Override
    public List<ScorePart> of(OutsideNumber number) {
        return number instanceof PublicNumber known && known.valid() ? ask(known) : List.of();
    }

    private List<ScorePart> ask(PublicNumber number) {
        long end = System.nanoTime() + limit.toNanos();
        var asked = lookups.stream().map(lookup -> lookup.begin(number)).toList();
        return asked.stream()
                .map(enquiry -> enquiry.within(Duration.ofNanos(end - System.nanoTime())))
                .toList();
    }
}

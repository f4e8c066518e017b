package io.sidetone.agi.screening.rule;

import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.store.Store;
import io.sidetone.core.store.StoreTrouble;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules that count now: those of the configuration, and those of the store, which are followed
 * as they change.
 */
public final class LiveRules implements Supplier<RuleBook> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

    private final RuleBooks books = new RuleBooks();
    private final StoredRules stored;
    private final Numbers numbers;
    private final ZoneId zone;

    private LiveRules(StoredRules stored, Numbers numbers, ZoneId zone) {
        this.stored = stored;
        this.numbers = numbers;
        this.zone = zone;
    }

    /**
     * Reads the store's rules, and follows them from now on.
     *
     * @param store that has the tables of screening
     * @param zone the house's clock, for when rules end
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public static LiveRules open(Store store, Numbers numbers, ZoneId zone, InstantSource clock) {
        var stored = new StoredRules(store, new MatchReader(numbers)::find, clock);
        var rules = new LiveRules(stored, numbers, zone);
        prune(stored);
        stored.onChange(rules::readStored);
        rules.readStored();
        return rules;
    }

    /** A store that can only be read is good enough to judge calls. */
    private static void prune(StoredRules stored) {
        try {
            LOG.debug("{} rules ended long ago and are gone", stored.prune());
        } catch (StoreTrouble trouble) {
            LOG.warn("rules that ended long ago stay: {}", trouble.getMessage());
        }
    }

    /**
     * The configuration says something else now.
     *
     * @throws IllegalArgumentException when a rule cannot be read; then the old ones stay
     */
    public void configure(ScreeningConfig config) {
        books.written(WrittenRules.of(config, numbers, zone));
    }

    @Override
    public RuleBook get() {
        return books.get();
    }

    /** The store's lists themselves. */
    public StoredRules stored() {
        return stored;
    }

    private void readStored() {
        books.stored(stored.rules());
    }
}

package io.sidetone.agi.screening.rule;

import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.store.Store;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The rules that count now: those of the configuration, and those of the store, which are followed
 * as they change.
 */
public final class LiveRules implements Supplier<RuleBook> {

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
        stored.onChange(rules::readStored);
        rules.readStored();
        return rules;
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

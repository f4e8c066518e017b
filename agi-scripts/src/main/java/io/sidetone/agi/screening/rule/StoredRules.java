package io.sidetone.agi.screening.rule;

import io.sidetone.core.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The allow list and the block list in the store. What is changed is in the store when a method
 * returns; every process that uses the store knows of it soon after. Not for the moments in which a
 * caller waits: each method asks the store.
 */
public final class StoredRules {

    /** What processes that share a store call the lists. */
    private static final String TOPIC = "screening-rules";

    /** So many entries are written with one statement. */
    private static final int BATCH = 1000;

    private static final Duration KEEP_ENDED = Duration.ofDays(365);

    private final Store store;
    private final RuleTable table;
    private final InstantSource clock;

    /**
     * Asks nothing of the store yet.
     *
     * @param store that has the tables of screening
     * @param parser of {@link Match#text}; empty for what it does not understand
     */
    public StoredRules(Store store, Function<String, Optional<Match>> parser, InstantSource clock) {
        this.store = store;
        this.table = new RuleTable(parser);
        this.clock = clock;
    }

    /**
     * Puts an entry on its list. One for the same callers that is there already keeps its number
     * and gets the new note, expiry and treatment.
     *
     * @throws IllegalArgumentException when the parser would not read it again
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public StoredRule add(RuleEntry entry) {
        return store.announce(
                TOPIC,
                handle -> {
                    table.put(handle, List.of(entry), clock.instant());
                    return table.find(handle, entry.list(), entry.match().text())
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "cannot be read again: " + entry.match().text()));
                });
    }

    /**
     * The same for many, all or none; 100,000 take some seconds.
     *
     * @return how many there were
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public int addAll(Iterable<RuleEntry> entries) {
        return store.announce(
                TOPIC,
                handle -> {
                    int added = 0;
                    var batch = new ArrayList<RuleEntry>(BATCH);
                    for (var entry : entries) {
                        batch.add(entry);
                        added++;
                        if (batch.size() == BATCH) {
                            table.put(handle, batch, clock.instant());
                            batch.clear();
                        }
                    }
                    if (!batch.isEmpty()) {
                        table.put(handle, batch, clock.instant());
                    }
                    return added;
                });
    }

    /**
     * Takes entries off their lists that ended a year ago; past calls can be judged anew with the
     * others.
     *
     * @return how many there were
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public int prune() {
        var before = clock.instant().minus(KEEP_ENDED);
        return store.write(handle -> table.removeEnded(handle, before));
    }

    /**
     * Takes an entry off its list.
     *
     * @return whether there was one with that number
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public boolean remove(long id) {
        return store.announce(TOPIC, handle -> table.remove(handle, id)) > 0;
    }

    /**
     * Takes entries off their lists, all or none; those that are not there are no trouble.
     *
     * @param ids their numbers
     * @return how many were there
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public int removeAll(List<Long> ids) {
        return store.announce(
                TOPIC, handle -> ids.stream().mapToInt(id -> table.remove(handle, id)).sum());
    }

    /**
     * Takes the entry for these callers off a list.
     *
     * @return whether there was one
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public boolean remove(RuleList list, Match match) {
        return store.announce(TOPIC, handle -> table.remove(handle, list, match.text())) > 0;
    }

    /**
     * Hands over every entry in the order in which they were made, those that have ended too. One
     * at a time: a long list is never in memory as a whole.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public void forEach(Consumer<StoredRule> each) {
        store.read(handle -> {
            table.forEach(handle, each);
            return true;
        });
    }

    /**
     * All entries as rules, for an index.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store fails
     */
    public List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        forEach(entry -> rules.add(entry.rule()));
        return rules;
    }

    /**
     * Has somebody told when a list was changed, here or by another process.
     *
     * @param changed is called on a thread of the store's; returns within seconds; when {@link
     *     #rules} fails in it, and it lets that pass on, it is told again
     */
    public void onChange(Runnable changed) {
        store.watch(TOPIC, changed);
    }
}

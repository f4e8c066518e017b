package io.sidetone.console.screening;

import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.agi.screening.judge.Judge;
import io.sidetone.agi.screening.judge.JudgeSources;
import io.sidetone.agi.screening.judge.StepwiseJudge;
import io.sidetone.agi.screening.log.CallLogQuery;
import io.sidetone.agi.screening.log.CallLogReader;
import io.sidetone.agi.screening.log.LoggedCall;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.memory.HouseMemory;
import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.agi.screening.memory.StoredMemory;
import io.sidetone.agi.screening.reputation.LookupDesk;
import io.sidetone.agi.screening.reputation.Reputation;
import io.sidetone.agi.screening.rule.LiveRules;
import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.MatchReader;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleEntry;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.agi.screening.rule.StoredRules;
import io.sidetone.agi.screening.rule.WrittenRules;
import io.sidetone.agi.screening.store.ScreeningSchema;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.console.serve.HouseBuilder;
import io.sidetone.console.serve.StateDirectory;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.people.People;
import io.sidetone.core.people.PeopleConfig;
import io.sidetone.core.store.Store;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.store.StoreConfig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The desk of a house: its configuration, and its store, opened when it is needed. */
public final class HouseDesk implements ScreeningDesk {

    /** For a note to be in the store: longer than a busy store keeps anybody waiting. */
    private static final Duration SETTLED = Duration.ofSeconds(15);

    private final ScreeningConfig screening;
    private final Numbers numbers;
    private final People people;
    private final ZoneId zone;
    private final InstantSource clock;
    private final StoreAccess access;

    private HouseDesk(Configuration configuration, InstantSource clock) throws CommandFailed {
        screening =
                configuration
                        .find(ScreeningConfig.class)
                        .orElseThrow(() ->
                                new CommandFailed(
                                        new Failure.Fixable(
                                                "The configuration has no section `screening`",
                                                "`screening: {}` is enough to begin with")));
        var house = configuration.get(HouseConfig.class);
        var known =
                configuration.find(PeopleConfig.class).map(PeopleConfig::byKey).orElse(Map.of());
        zone = house.zone().orElse(ZoneId.systemDefault());
        numbers = HouseBuilder.numbers(house);
        people = People.from(known, numbers, zone);
        this.clock = clock;
        access =
                new StoreAccess(
                        configuration.get(StoreConfig.class),
                        configuration.get(StateDirectory.class).path());
    }

    /**
     * The desk of a configuration.
     *
     * @throws CommandFailed when that has no screening
     */
    public static ScreeningDesk open(Configuration configuration, InstantSource clock)
            throws CommandFailed {
        return new HouseDesk(configuration, clock);
    }

    @Override
    public Numbers numbers() {
        return numbers;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Function<String, Match> matches() {
        return new MatchReader(numbers)::read;
    }

    @Override
    public Judge live() {
        return judge(memory(), LookupDesk.of(screening.reputation(), clock));
    }

    @Override
    public Judge past(Reputation heard) {
        return judge(new WithoutWindows(memory()), heard);
    }

    private Judge judge(HouseMemory memory, Reputation reputation) {
        var rules = LiveRules.open(store(), numbers, zone, clock);
        rules.configure(screening);
        return StepwiseJudge.of(
                screening, zone, new JudgeSources(people, rules, memory, reputation));
    }

    @Override
    public List<Rule> written(RuleList list) {
        return WrittenRules.of(screening, numbers, zone).rules().stream()
                .filter(rule -> rule.list() == list)
                .toList();
    }

    @Override
    public List<Rule> stored(RuleList list) {
        var rules = new ArrayList<Rule>();
        storedRules()
                .forEach(each -> {
                    if (each.rule().list() == list) {
                        rules.add(each.rule());
                    }
                });
        return rules;
    }

    @Override
    public List<Rule> put(List<Rule> rules) {
        var stored = storedRules();
        stored.addAll(rules.stream().map(RuleEntry::of).toList());
        var wanted = rules.stream().map(HouseDesk::identity).collect(Collectors.toSet());
        var placed = new HashMap<List<Object>, Rule>();
        stored.forEach(each -> {
            if (wanted.contains(identity(each.rule()))) {
                placed.put(identity(each.rule()), each.rule());
            }
        });
        return rules.stream().map(rule -> placed.getOrDefault(identity(rule), rule)).toList();
    }

    @Override
    public void remove(List<Rule> rules) {
        var unwanted = rules.stream().map(HouseDesk::identity).collect(Collectors.toSet());
        var ids = new ArrayList<Long>();
        var stored = storedRules();
        stored.forEach(each -> {
            if (unwanted.contains(identity(each.rule()))) {
                ids.add(each.id());
            }
        });
        stored.removeAll(ids);
    }

    /** By what the store tells rules apart. */
    private static List<Object> identity(Rule rule) {
        return List.of(rule.list(), rule.match().text());
    }

    @Override
    public Optional<Bypass> bypass(Instant at) {
        return memory().bypass(at);
    }

    @Override
    public void openBypass(Bypass bypass) throws IOException {
        var memory = memory();
        memory.notes().openBypass(bypass);
        settle(memory);
    }

    @Override
    public void closeBypass() throws IOException {
        var memory = memory();
        memory.notes().closeBypass();
        settle(memory);
    }

    private static void settle(StoredMemory memory) throws IOException {
        if (!memory.settle(SETTLED)) {
            throw new IOException("it could not be written within " + SETTLED.toSeconds() + " s");
        }
    }

    @Override
    public Stream<ScreenedCall> log(LogQuery query) {
        var wanted =
                CallLogQuery.ALL
                        .verdicts(query.verdicts())
                        .limit(query.limit() == 0 ? Long.MAX_VALUE : query.limit());
        wanted = query.since().map(wanted::since).orElse(wanted);
        wanted = query.key().map(wanted::number).orElse(wanted);
        return new CallLogReader(store()).oldestFirst(wanted).map(LoggedCall::call);
    }

    @Override
    public void close() {
        access.close();
    }

    private StoredMemory memory() {
        return StoredMemory.open(store(), screening.memory(), clock);
    }

    private StoredRules storedRules() {
        return new StoredRules(store(), new MatchReader(numbers)::find, clock);
    }

    private Store store() {
        return access.with(ScreeningSchema.SCHEMA);
    }

    /** What counted yesterday, as far as it is known today. */
    private record WithoutWindows(HouseMemory memory) implements HouseMemory {

        @Override
        public Optional<Instant> emergencyUntil(Instant at) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> dialled(String key, Instant at) {
            return memory.dialled(key, at);
        }

        @Override
        public Optional<Instant> passed(String key, Instant at) {
            return memory.passed(key, at);
        }

        @Override
        public Optional<Bypass> bypass(Instant at) {
            return Optional.empty();
        }
    }
}

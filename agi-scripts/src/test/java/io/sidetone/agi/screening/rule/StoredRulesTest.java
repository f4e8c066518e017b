package io.sidetone.agi.screening.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sidetone.agi.screening.rule.Match.Exact;
import io.sidetone.agi.screening.rule.Match.Prefix;
import io.sidetone.agi.screening.store.ScreeningSchema;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.outbox.MovableClock;
import io.sidetone.core.store.DatabaseKind;
import io.sidetone.core.store.FreshDatabase;
import io.sidetone.core.store.PostgresExtension;
import io.sidetone.core.store.RealPostgres;
import io.sidetone.core.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
@ExtendWith(PostgresExtension.class)
class StoredRulesTest {

    private static final int MANY = 100_000;
    private static final Instant CHRISTMAS = Instant.parse("2026-12-24T00:00:00Z");

    private final DatabaseKind kind;
    private final MovableClock clock = new MovableClock();
    private FreshDatabase database;
    private Store store;
    private StoredRules rules;

    StoredRulesTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open(RealPostgres postgres, @TempDir Path directory) {
        database = FreshDatabase.of(kind, postgres, directory);
        store = database.open(ScreeningSchema.SCHEMA);
        rules = new StoredRules(store, ExactOnly::read, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEntryIsARuleWithItsPlace() {
        var added =
                rules.add(
                        new RuleEntry(
                                RuleList.BLOCK,
                                new Prefix("+4989"),
                                "rings\tat night",
                                Optional.of(CHRISTMAS),
                                Optional.of(Treatment.TARPIT)));

        assertThat(added.rule())
                .isEqualTo(
                        new Rule(
                                RuleList.BLOCK,
                                new Prefix("+4989"),
                                "store #" + added.id(),
                                "rings?at night",
                                Optional.of(CHRISTMAS),
                                Optional.of(Treatment.TARPIT)));
        assertThat(added.created()).isEqualTo(Instant.ofEpochMilli(clock.instant().toEpochMilli()));
        assertThat(rules.rules()).containsExactly(added.rule());
    }

    @Test
    void whatEndedAYearAgoIsRemoved() {
        var now = clock.instant();
        rules.add(ending("+491", Optional.of(now.minus(Duration.ofDays(366)))));
        rules.add(ending("+492", Optional.of(now.minus(Duration.ofDays(364)))));
        rules.add(ending("+493", Optional.empty()));

        assertThat(rules.prune()).isEqualTo(1);
        assertThat(rules.rules())
                .extracting(Rule::match)
                .containsExactly(new Exact("+492"), new Exact("+493"));
    }

    private static RuleEntry ending(String number, Optional<Instant> when) {
        return new RuleEntry(RuleList.BLOCK, new Exact(number), "", when, Optional.empty());
    }

    @Test
    void theSameCallersStandOnAListOnce() {
        var first = rules.add(entry(RuleList.BLOCK, "+491"));
        rules.add(entry(RuleList.ALLOW, "+491"));
        var again =
                rules.add(
                        new RuleEntry(
                                RuleList.BLOCK,
                                new Exact("+491"),
                                "again",
                                Optional.of(CHRISTMAS),
                                Optional.empty()));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.rule().note()).isEqualTo("again");
        assertThat(again.rule().expires()).contains(CHRISTMAS);
        assertThat(rules.rules()).hasSize(2);
    }

    @Test
    void entriesAreRemovedByNumberAndByCallersAndNoNumberIsUsedTwice() {
        var first = rules.add(entry(RuleList.BLOCK, "+491"));
        rules.add(entry(RuleList.BLOCK, "+492"));
        var third = rules.add(entry(RuleList.BLOCK, "+493"));

        assertThat(rules.remove(first.id())).isTrue();
        assertThat(rules.remove(first.id())).isFalse();
        assertThat(rules.remove(third.id())).isTrue();
        assertThat(rules.remove(RuleList.ALLOW, new Exact("+492"))).isFalse();
        assertThat(rules.remove(RuleList.BLOCK, new Exact("+492"))).isTrue();

        assertThat(rules.rules()).isEmpty();
        var more = rules.add(entry(RuleList.BLOCK, "+495"));
        assertThat(rules.removeAll(List.of(first.id(), more.id()))).isEqualTo(1);
        assertThat(rules.add(entry(RuleList.BLOCK, "+494")).id()).isGreaterThan(third.id());
    }

    @Test
    void anEntryThatCannotBeReadAnyMoreIsLeftAlone() {
        rules.add(entry(RuleList.BLOCK, "+491"));
        store.write(handle ->
                handle.execute(
                        """
                        insert into screening_rule (list, callers, note, created)
                        values ('BLOCK', 'planet:mars', '', 0), ('GREY', '+492', '', 0)
                        """));

        assertThat(rules.rules()).hasSize(1);
        assertThat(
                        store.<Integer>read(handle ->
                                handle.createQuery("select count(*) from screening_rule")
                                        .mapTo(Integer.class)
                                        .one()))
                .isEqualTo(3);
    }

    @Test
    void whatTheParserWouldNotReadAgainIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        rules.add(
                                new RuleEntry(
                                        RuleList.BLOCK,
                                        new Match.Anonymous(),
                                        "",
                                        Optional.empty(),
                                        Optional.empty())))
                .withMessageContaining("anonymous");
        assertThat(rules.rules()).isEmpty();
    }

    @Test
    void everybodyIsToldOfAChangeHereAndThere() throws Exception {
        BlockingQueue<List<Rule>> told = new LinkedBlockingQueue<>();
        rules.onChange(() -> told.add(rules.rules()));

        rules.add(entry(RuleList.BLOCK, "+491"));
        assertThat(told.poll(2, TimeUnit.SECONDS)).hasSize(1);

        try (var there = database.open(ScreeningSchema.SCHEMA)) {
            new StoredRules(there, ExactOnly::read, clock).add(entry(RuleList.ALLOW, "+492"));
            assertThat(told.poll(2, TimeUnit.SECONDS)).hasSize(2);
        }
    }

    @Test
    void aHundredThousandEntriesAreThereWithinSeconds() {
        var entries =
                IntStream.range(0, MANY)
                        .mapToObj(at -> entry(RuleList.BLOCK, "+4930%07d".formatted(at)))
                        .toList();
        var began = System.nanoTime();
        assertThat(rules.addAll(entries)).isEqualTo(MANY);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));

        var read = new ArrayList<StoredRule>();
        began = System.nanoTime();
        rules.forEach(read::add);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(read).hasSize(MANY);
        assertThat(read.getLast().rule().match()).isEqualTo(new Exact("+49300099999"));
    }

    private static RuleEntry entry(RuleList list, String number) {
        return new RuleEntry(list, new Exact(number), "", Optional.empty(), Optional.empty());
    }
}

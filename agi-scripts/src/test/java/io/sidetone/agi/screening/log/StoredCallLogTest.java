package io.sidetone.agi.screening.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import io.sidetone.agi.screening.store.ScreeningSchema;
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
import java.util.Set;
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
class StoredCallLogTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DatabaseKind kind;
    private final MovableClock clock = new MovableClock();
    private final Instant start = clock.instant();
    private FreshDatabase database;
    private Store store;
    private StoredCallLog log;
    private CallLogReader reader;

    StoredCallLogTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open(RealPostgres postgres, @TempDir Path directory) {
        database = FreshDatabase.of(kind, postgres, directory);
        reopen();
    }

    private void reopen() {
        store = database.open(ScreeningSchema.SCHEMA);
        log = StoredCallLog.open(store, LogConfig.DEFAULTS, clock);
        reader = new CallLogReader(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCallIsKeptAsItWas() {
        var call =
                completed(
                        SampleCall.blocked(1, start),
                        Outcome.TURNED_AWAY,
                        Optional.of("20261121-abc"),
                        Optional.of(start.plus(MINUTE)));
        note(call);

        assertThat(read(CallLogQuery.ALL)).containsExactly(call);
        assertThat(reader.find(call.channelId())).map(LoggedCall::call).contains(call);
        assertThat(reader.find("none")).isEmpty();
    }

    @Test
    void aCallIsLoggedOnceAndCompletedLater() {
        var waiting = SampleCall.call(1, start, Step.MENU, "menu", Outcome.UNDER_WAY);
        note(waiting);
        var row = reader.lastRow();
        var passed =
                completed(
                        waiting, Outcome.PASSED, Optional.empty(), Optional.of(start.plus(MINUTE)));
        note(passed);

        assertThat(reader.after(0, 10)).containsExactly(new LoggedCall(row, passed));
    }

    @Test
    void theNewestComeFirstAndOnlyThoseThatAreWanted() {
        for (int at = 1; at <= 5; at++) {
            log.note(SampleCall.blocked(at, start.plus(MINUTE.multipliedBy(at))));
        }
        note(
                SampleCall.call(
                        6, start.plus(MINUTE.multipliedBy(6)), Step.MENU, "menu", Outcome.PASSED));

        assertThat(numbers(CallLogQuery.ALL)).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(numbers(CallLogQuery.ALL.limit(2))).containsExactly(6, 5);
        assertThat(numbers(CallLogQuery.ALL.verdicts(Set.of("menu", "ring")))).containsExactly(6);
        assertThat(numbers(CallLogQuery.ALL.number("+49300000003"))).containsExactly(3);
        assertThat(numbers(CallLogQuery.ALL.number("' or '1'='1"))).isEmpty();
        assertThat(numbers(CallLogQuery.ALL.number(""))).isEmpty();
        assertThat(
                        numbers(
                                CallLogQuery.ALL
                                        .since(start.plus(MINUTE.multipliedBy(2)))
                                        .until(start.plus(MINUTE.multipliedBy(5)))))
                .containsExactly(4, 3, 2);
    }

    @Test
    void theOldestComeFirstOfTheNewest() {
        for (int at = 1; at <= 5; at++) {
            log.note(SampleCall.blocked(at, start.plus(MINUTE.multipliedBy(at))));
        }
        assertThat(log.settle(LONG)).isTrue();

        try (var calls = reader.oldestFirst(CallLogQuery.ALL.limit(3))) {
            assertThat(calls.map(each -> number(each.call()))).containsExactly(3, 4, 5);
        }
        try (var calls = reader.oldestFirst(CallLogQuery.ALL)) {
            assertThat(calls.findFirst()).isPresent(); // and the others are never read
        }
        note(SampleCall.blocked(6, start));
    }

    @Test
    void whoWatchesGetsWhatIsNewInItsOrder() {
        note(SampleCall.blocked(1, start));
        var seen = reader.lastRow();
        log.note(SampleCall.blocked(2, start));
        log.note(SampleCall.blocked(3, start));
        note(SampleCall.blocked(4, start));

        assertThat(reader.after(seen, 2))
                .extracting(each -> number(each.call()))
                .containsExactly(2, 3);
        assertThat(reader.after(reader.lastRow(), 10)).isEmpty();
    }

    @Test
    void theLastCallersAreKnownAtOnceAndAfterAnotherStart() {
        assertThat(log.last()).isEmpty();
        var turnedAway = SampleCall.blocked(1, start);
        var friend = SampleCall.call(2, start.plus(MINUTE), Step.ALLOWED, "ring", Outcome.RANG);
        var door =
                SampleCall.call(
                        3, start.plus(MINUTE.multipliedBy(2)), Step.INSIDE, "ring", Outcome.RANG);
        List.of(turnedAway, friend, door).forEach(log::note);

        assertThat(log.last()).contains(friend);
        assertThat(log.lastTurnedAway()).contains(turnedAway);

        store.close();
        reopen();

        assertThat(log.last()).contains(friend);
        assertThat(log.lastTurnedAway()).contains(turnedAway);
    }

    @Test
    void whatNoTextMayHoldIsReplaced() {
        var call = SampleCall.blocked(1, start);
        note(
                new ScreenedCall(
                        call.channelId(),
                        call.at(),
                        call.line(),
                        "03\0 0\ud800\u202e",
                        call.key(),
                        "x".repeat(5000),
                        call.attestation(),
                        call.verdict(),
                        call.step(),
                        call.rule(),
                        call.place(),
                        "\u001b[2Jgone",
                        call.score(),
                        call.outcome(),
                        call.recording(),
                        call.ended()));

        var kept = read(CallLogQuery.ALL).getFirst();
        assertThat(kept.received()).isEqualTo("03? 0??");
        assertThat(kept.name()).hasSize(501).endsWith("…");
        assertThat(kept.reason()).isEqualTo("?[2Jgone");
    }

    @Test
    void oldCallsLeaveTheLogWithTheNextDay() {
        note(SampleCall.blocked(1, start));
        clock.advance(Duration.ofDays(366));

        note(SampleCall.blocked(2, clock.instant()));

        assertThat(numbers(CallLogQuery.ALL)).containsExactly(2);
    }

    private void note(ScreenedCall call) {
        log.note(call);
        assertThat(log.settle(LONG)).isTrue();
    }

    private List<ScreenedCall> read(CallLogQuery query) {
        var calls = new ArrayList<ScreenedCall>();
        reader.forEach(query, each -> calls.add(each.call()));
        return calls;
    }

    private List<Integer> numbers(CallLogQuery query) {
        return read(query).stream().map(StoredCallLogTest::number).toList();
    }

    private static int number(ScreenedCall call) {
        return Integer.parseInt(call.channelId().substring("1700000000.".length()));
    }

    private static ScreenedCall completed(
            ScreenedCall call,
            Outcome outcome,
            Optional<String> recording,
            Optional<Instant> ended) {
        return new ScreenedCall(
                call.channelId(),
                Instant.ofEpochMilli(call.at().toEpochMilli()),
                call.line(),
                call.received(),
                call.key(),
                call.name(),
                call.attestation(),
                call.verdict(),
                call.step(),
                call.rule(),
                call.place(),
                call.reason(),
                call.score(),
                outcome,
                recording,
                ended.map(time -> Instant.ofEpochMilli(time.toEpochMilli())));
    }
}

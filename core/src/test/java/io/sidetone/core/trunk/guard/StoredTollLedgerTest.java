package io.sidetone.core.trunk.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.sidetone.core.event.HouseEvents;
import io.sidetone.core.outbox.MovableClock;
import io.sidetone.core.store.DatabaseKind;
import io.sidetone.core.store.FreshDatabase;
import io.sidetone.core.store.PostgresExtension;
import io.sidetone.core.store.RealPostgres;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.trunk.Clearance;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
class StoredTollLedgerTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final DatabaseKind kind;
    private final MovableClock clock = new MovableClock();
    private final Instant start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    private FreshDatabase database;
    private StoreAccess access;
    private StoredTollLedger ledger;

    StoredTollLedgerTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open(RealPostgres postgres, @TempDir Path directory) {
        database = FreshDatabase.of(kind, postgres, directory);
        reopen();
    }

    private void reopen() {
        access = new StoreAccess(database.config(), database.stateDirectory());
        ledger = StoredTollLedger.open(access, clock);
    }

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void aCallIsKeptAsItWasAndWrittenOver() {
        var call =
                new MeteredCall(
                        "1.1",
                        "PJSIP/kitchen",
                        start,
                        Optional.empty(),
                        start,
                        true,
                        new BigDecimal("0.0190"),
                        true);
        note(call);
        assertThat(ledger.calls()).containsExactly(call);

        var ended = call.answered(start.plusSeconds(5)).known(start.plusSeconds(65)).ended();
        note(ended);
        assertThat(ledger.calls()).containsExactly(ended);
        assertThat(StoredTollLedger.read(access, clock)).containsExactly(ended);
    }

    @Test
    void aGuardThatStartsAgainKnowsWhatWasUsed() {
        var config = GuardHouse.config("callers: {default: {per-day: 60m}}");
        var before = guard(config);
        var call = GuardHouse.call("PJSIP/a", "030 23125000", start);
        var number = GuardHouse.number("030 23125000");
        before.begin("1", call, number, GuardHouse.way("0.02"), start);
        before.answered("1", start);
        before.end("1", start.plusSeconds(3540));
        before.begin("2", call, number, GuardHouse.way("0.02"), start.plusSeconds(3550));
        access.close();
        reopen();

        var after = guard(config);

        assertThat(after.usage(start.plusSeconds(3600)))
                .extracting(CallerUsage::today, usage -> usage.month().toPlainString())
                .containsExactly(tuple(Duration.ofMinutes(59), "1.18"));
    }

    @Test
    void aGuardAnswersFromMemoryWhenTheStoreIsGone() {
        var guard = guard(GuardHouse.config("callers: {default: {per-day: 60m}}"));
        access.close();
        var call = GuardHouse.call("PJSIP/a", "030 23125000", start);
        var number = GuardHouse.number("030 23125000");

        assertThat(guard.clear(call, number, BigDecimal.ZERO))
                .isInstanceOf(Clearance.Allowed.class);
        assertThat(guard.begin("1", call, number, GuardHouse.way("0"), start))
                .isInstanceOf(Clearance.Allowed.class);
        guard.answered("1", start);
        assertThat(guard.left("1", start.plusSeconds(600))).contains(Duration.ofMinutes(50));
        assertThat(guard.end("1", start.plusSeconds(600))).isZero();
    }

    @Test
    void whatCountsNoMoreIsRemoved() {
        var guard = guard(GuardConfig.DEFAULTS);
        var call = GuardHouse.call("PJSIP/a", "030 23125000", start);
        guard.begin("old", call, GuardHouse.number("030 23125000"), GuardHouse.way("0"), start);
        assertThat(ledger.settle(LONG)).isTrue();
        clock.advance(Duration.ofDays(34));
        guard.begin(
                "new",
                call,
                GuardHouse.number("030 23125000"),
                GuardHouse.way("0"),
                clock.instant());
        assertThat(ledger.settle(LONG)).isTrue();

        clock.advance(Duration.ofDays(-34));
        assertThat(ledger.calls()).extracting(MeteredCall::id).containsExactly("new");
    }

    private HouseTollGuard guard(GuardConfig config) {
        return new HouseTollGuard(
                config,
                Optional.of("DE"),
                GuardHouse.BERLIN,
                ledger.calls(),
                ledger,
                HouseEvents.NOBODY);
    }

    private void note(MeteredCall call) {
        ledger.note(call);
        assertThat(ledger.settle(LONG)).isTrue();
    }
}

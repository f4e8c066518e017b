package io.sidetone.agi.screening.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
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
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
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
class StoredMemoryTest {

    private static final String ANNA = "+4930123456";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final DatabaseKind kind;
    private final MovableClock clock = new MovableClock();
    private final ArrayList<Store> stores = new ArrayList<>();
    private FreshDatabase database;
    private StoredMemory memory;

    StoredMemoryTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open(RealPostgres postgres, @TempDir Path directory) {
        database = FreshDatabase.of(kind, postgres, directory);
        memory = another();
    }

    @AfterEach
    void close() {
        stores.reversed().forEach(Store::close);
    }

    /** As another process would, or this one after a start. */
    private StoredMemory another() {
        var store = database.open(ScreeningSchema.SCHEMA);
        stores.add(store);
        return StoredMemory.open(store, MemoryConfig.DEFAULTS, clock);
    }

    private Instant now() {
        return clock.instant();
    }

    @Test
    void aNewHouseRemembersNothing() {
        assertThat(memory.emergencyUntil(now())).isEmpty();
        assertThat(memory.dialled(ANNA, now())).isEmpty();
        assertThat(memory.passed(ANNA, now())).isEmpty();
        assertThat(memory.bypass(now())).isEmpty();
        assertThat(memory.notes().takePermit(now())).isFalse();
    }

    @Test
    void whatIsNotedCountsAtOnce() {
        memory.notes().dialled(ANNA, now());
        memory.notes().emergencyDialled(now());

        assertThat(memory.dialled(ANNA, now())).contains(millis(now()));
        assertThat(memory.passed(ANNA, now())).isEmpty();
        assertThat(memory.emergencyUntil(now())).contains(millis(now()).plus(Duration.ofHours(2)));
    }

    @Test
    void allIsRememberedAfterAnotherStart() {
        var bypass = new Bypass(millis(now()).plus(DAY), false);
        memory.notes().dialled(ANNA, now());
        memory.notes().passed("+4930654321", now());
        memory.notes().emergencyDialled(now());
        memory.notes().openBypass(bypass);
        stores.getFirst().close();

        var later = another();

        assertThat(later.dialled(ANNA, now())).contains(millis(now()));
        assertThat(later.passed("+4930654321", now())).contains(millis(now()));
        assertThat(later.emergencyUntil(now())).isPresent();
        assertThat(later.bypass(now())).contains(bypass);
    }

    @Test
    void everythingEndsInItsTime() {
        var at = now();
        memory.notes().dialled(ANNA, at);
        memory.notes().passed(ANNA, at);
        memory.notes().emergencyDialled(at);
        memory.notes().openBypass(new Bypass(at.plus(DAY), false));

        assertThat(memory.emergencyUntil(at.plus(Duration.ofHours(2)))).isEmpty();
        assertThat(memory.bypass(at.plus(DAY))).isEmpty();
        assertThat(memory.passed(ANNA, at.plus(DAY.multipliedBy(89)))).isPresent();
        assertThat(memory.passed(ANNA, at.plus(DAY.multipliedBy(90)))).isEmpty();
        assertThat(memory.dialled(ANNA, at.plus(DAY.multipliedBy(364)))).isPresent();
        assertThat(memory.dialled(ANNA, at.plus(DAY.multipliedBy(365)))).isEmpty();
    }

    @Test
    void theTimesCanBeChangedWhileItRuns() {
        var at = now();
        memory.notes().passed(ANNA, at);
        var defaults = MemoryConfig.DEFAULTS;

        memory.configure(
                new MemoryConfig(
                        defaults.emergencyWindow(),
                        defaults.dialled(),
                        Duration.ZERO,
                        defaults.bypass(),
                        defaults.permit()));

        assertThat(memory.passed(ANNA, at)).isEmpty();
    }

    @Test
    void aNumberDialledAgainIsRememberedFromThenOn() {
        memory.notes().dialled(ANNA, now());
        clock.advance(DAY);
        memory.notes().dialled(ANNA, now());
        memory.notes().dialled(ANNA, now().minus(DAY)); // as a late note of an earlier call
        stores.getFirst().close();

        assertThat(memory.dialled(ANNA, now())).contains(millis(now()));
        assertThat(another().dialled(ANNA, now())).contains(millis(now()));
    }

    @Test
    void whoHasNoNumberIsNeverRemembered() {
        memory.notes().dialled("", now());
        memory.notes().passed("", now());

        assertThat(memory.dialled("", now())).isEmpty();
        assertThat(memory.passed("", now())).isEmpty();
    }

    @Test
    void hostileKeysAreRememberedOrLeftOutAndHoldNothingUp() {
        memory.notes().passed("sip:\0\ud800'; drop table screening_number; --", now());
        memory.notes().passed(ANNA, now());

        assertThat(memory.settle(LONG)).isTrue();
        assertThat(another().passed(ANNA, now())).isPresent();
    }

    @Test
    void aCallerCanBeForgotten() {
        memory.notes().passed(ANNA, now());
        memory.notes().dialled(ANNA, now());
        memory.notes().forgetPassed(ANNA);
        stores.getFirst().close();

        assertThat(memory.passed(ANNA, now())).isEmpty();
        assertThat(another().passed(ANNA, now())).isEmpty();
        assertThat(another().dialled(ANNA, now())).isPresent();
    }

    @Test
    void aPermitIsForOneCallHoweverManyAsk() throws Exception {
        memory.notes().openBypass(new Bypass(now().plus(DAY), true));
        Callable<Boolean> asks = () -> memory.notes().takePermit(now());

        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(calls.invokeAll(Collections.nCopies(100, asks)))
                    .filteredOn(Future::resultNow)
                    .hasSize(1);
        }
        assertThat(memory.settle(LONG)).isTrue();
        assertThat(another().bypass(now())).isEmpty();
    }

    @Test
    void anOpenWindowLetsEverybodyIn() {
        memory.notes().openBypass(new Bypass(now().plus(DAY), false));

        assertThat(memory.notes().takePermit(now())).isTrue();
        assertThat(memory.notes().takePermit(now())).isTrue();

        memory.notes().closeBypass();
        assertThat(memory.notes().takePermit(now())).isFalse();
    }

    @Test
    void whatAnotherProcessNotesIsKnownWithinTwoSeconds() {
        var there = another();
        there.notes().openBypass(new Bypass(now().plus(DAY), true));
        assertThat(there.settle(LONG)).isTrue();

        within2s(() -> memory.bypass(now()).isPresent());
        assertThat(memory.notes().takePermit(now())).isTrue();
        within2s(() -> there.bypass(now()).isEmpty());
    }

    @Test
    void readingAnewLosesNothingThatIsNotWrittenYet() {
        var there = another();
        for (int at = 0; at < 300; at++) {
            memory.notes().passed("+4930" + at, now());
            there.notes().passed("+4940" + at, now());
            assertThat(memory.passed("+4930" + at, now())).isPresent();
        }
        within2s(() -> memory.passed("+4940299", now()).isPresent());
        for (int at = 0; at < 300; at++) {
            assertThat(memory.passed("+4930" + at, now())).as("%d", at).isPresent();
        }
    }

    @Test
    void whatIsForgottenIsRemovedFromTheStoreWithTheNextDay() {
        memory.notes().passed(ANNA, now());
        assertThat(memory.settle(LONG)).isTrue();
        clock.advance(DAY.multipliedBy(91));
        memory.notes().dialled("+4930654321", now());
        assertThat(memory.settle(LONG)).isTrue();

        assertThat(
                        stores.getFirst()
                                .<Integer>read(handle ->
                                        handle.createQuery("select count(*) from screening_number")
                                                .mapTo(Integer.class)
                                                .one()))
                .isEqualTo(1);
    }

    private static void within2s(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("2 s are over").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static Instant millis(Instant time) {
        return Instant.ofEpochMilli(time.toEpochMilli());
    }
}

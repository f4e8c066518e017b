package io.sidetone.core.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.outbox.MovableClock;
import io.sidetone.core.store.DatabaseKind;
import io.sidetone.core.store.FreshDatabase;
import io.sidetone.core.store.PostgresExtension;
import io.sidetone.core.store.RealPostgres;
import io.sidetone.core.store.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
class StoredCallRecordsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final DatabaseKind kind;
    private final MovableClock clock = new MovableClock();
    private final Instant start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    private FreshDatabase database;
    private Store store;
    private StoredCallRecords records;
    private CallRecordReader reader;

    StoredCallRecordsTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open(RealPostgres postgres, @TempDir Path directory) {
        database = FreshDatabase.of(kind, postgres, directory);
        reopen();
    }

    private void reopen() {
        store = database.open(CallRecordSchema.SCHEMA);
        records = StoredCallRecords.open(store, CallRecordsConfig.DEFAULTS, clock);
        reader = new CallRecordReader(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRecordIsKeptAsItWas() {
        var call = SampleRecord.press("1.1", start, "front");
        note(call);

        assertThat(reader.find("1.1")).contains(call);
        assertThat(reader.find("1.2")).isEmpty();
    }

    @Test
    void whatIsNewAboutACallReplacesItsRecord() {
        var call = SampleRecord.underWay("1.1", start);
        note(call);
        var ended = SampleRecord.ended(call, start.plusSeconds(70), new BigDecimal("0.0290"));
        note(ended);

        assertThat(latest(CallRecordQuery.ALL)).containsExactly(ended);
    }

    @Test
    void onlyTheRecordsThatAreWantedAreFound() {
        note(SampleRecord.press("1", start, "front"));
        note(SampleRecord.press("2", start.plusSeconds(60), "garden"));
        note(SampleRecord.underWay("3", start.plusSeconds(120)));

        assertThat(ids(CallRecordQuery.ALL)).containsExactly("3", "2", "1");
        assertThat(ids(CallRecordQuery.ALL.limit(2))).containsExactly("3", "2");
        assertThat(ids(CallRecordQuery.ALL.feature("doorbell"))).containsExactly("2", "1");
        assertThat(ids(CallRecordQuery.ALL.since(start.plusSeconds(60)))).containsExactly("3", "2");
        assertThat(ids(CallRecordQuery.ALL.until(start.plusSeconds(60)))).containsExactly("1");
        assertThat(ids(CallRecordQuery.ALL.caller("pjsip/KITCHEN"))).containsExactly("3");
        assertThat(ids(CallRecordQuery.ALL.caller("kitchen"))).containsExactly("3");
        assertThat(ids(CallRecordQuery.ALL.caller("kitch"))).isEmpty();
        assertThat(ids(CallRecordQuery.ALL.text("Garden"))).containsExactly("2");
        assertThat(ids(CallRecordQuery.ALL.text("to 999"))).containsExactly("2", "1");
        assertThat(ids(CallRecordQuery.ALL.text("no circuit"))).containsExactly("3");
        try (var oldest = reader.oldestFirst(CallRecordQuery.ALL.limit(2))) {
            assertThat(oldest.map(CallRecord::id)).containsExactly("2", "3");
        }
    }

    @Test
    void whatIsSoughtMeansItself() {
        note(SampleRecord.of(SampleRecord.press("1", start, "x"), "PJSIP/KÜCHE", "100%", "a_b!"));

        assertThat(ids(CallRecordQuery.ALL.caller("küche"))).containsExactly("1");
        assertThat(ids(CallRecordQuery.ALL.text("0%"))).containsExactly("1");
        assertThat(ids(CallRecordQuery.ALL.text("A_B!"))).containsExactly("1");
        assertThat(ids(CallRecordQuery.ALL.text("%b"))).isEmpty();
        assertThat(ids(CallRecordQuery.ALL.text("a.b"))).isEmpty();
        assertThat(ids(CallRecordQuery.ALL.caller("' or '1'='1"))).isEmpty();
    }

    @Test
    void aCallWhoseSidetoneDiedIsClosedAtTheNextStart() {
        clock.advance(Duration.ofSeconds(20));
        note(SampleRecord.underWay("1", start));
        note(SampleRecord.press("2", start, "front"));
        var known = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        clock.advance(Duration.ofDays(2));

        store.close();
        reopen();
        assertThat(records.settle(LONG)).isTrue();

        var closed = reader.find("1").orElseThrow();
        assertThat(closed.why()).isEqualTo("Sidetone was not there");
        assertThat(closed.ending()).isEqualTo(CallEnding.ANSWERED);
        assertThat(closed.ended()).as("the last that is known of it").contains(known);
        assertThat(closed.legs())
                .extracting(LegRecord::result)
                .containsExactly("no circuit", "Sidetone was not there");
        assertThat(closed.legs()).allMatch(leg -> leg.ended().isPresent());
        assertThat(reader.find("2")).contains(SampleRecord.press("2", start, "front"));
    }

    @Test
    void aCallThatIsTakenOverGoesOnInItsRecord() {
        var call = SampleRecord.underWay("1", start);
        note(call);
        store.close();
        reopen();

        note(call);

        assertThat(latest(CallRecordQuery.ALL)).containsExactly(call);
    }

    @Test
    void hostileTextIsMadeHarmless() {
        var call = SampleRecord.press("1", start, "front");
        note(SampleRecord.of(call, "\u001b[2J\0\ud800", "x".repeat(5000), "\u202ereversed"));

        var kept = reader.find("1").orElseThrow();
        assertThat(kept.caller()).isEqualTo("?[2J??");
        assertThat(kept.dialled()).hasSize(501);
        assertThat(kept.why()).isEqualTo("?reversed");
    }

    @Test
    void oldRecordsAreRemovedWithTheNextDay() {
        note(SampleRecord.press("1", start, "front"));
        clock.advance(Duration.ofDays(181));

        note(SampleRecord.press("2", clock.instant(), "front"));

        assertThat(ids(CallRecordQuery.ALL)).containsExactly("2");
    }

    @Test
    void nobodyWaitsForAStoreThatIsGone() {
        store.close();
        records.note(SampleRecord.press("1", start, "front"));

        assertThat(Optional.of(records.settle(Duration.ofMillis(1)))).contains(false);
        reopen();
        assertThat(latest(CallRecordQuery.ALL)).isEmpty();
    }

    private void note(CallRecord call) {
        records.note(call);
        assertThat(records.settle(LONG)).isTrue();
    }

    private List<CallRecord> latest(CallRecordQuery query) {
        return reader.latest(query);
    }

    private List<String> ids(CallRecordQuery query) {
        return latest(query).stream().map(CallRecord::id).toList();
    }
}

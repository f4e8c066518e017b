package io.sidetone.core.outbox;

import static io.sidetone.core.outbox.OutboxFixture.ANNA;
import static io.sidetone.core.outbox.OutboxFixture.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.Speech;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock is set back by an hour, or leaps ahead, while messages wait. */
class ClockChangeTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final DeliveryResult LATER = new DeliveryResult.TryLater("451 later");

    @TempDir Path root;
    private OutboxFixture house;

    @BeforeEach
    void openSpool() {
        house = new OutboxFixture(root);
    }

    @Test
    void aRetryIsNotAnHourLateBecauseTheClockWasSetBack() throws IOException {
        house.server = _ -> LATER;
        var id = house.queued(ANNA);
        house.round().run(id);
        house.server = _ -> new DeliveryResult.Accepted("250 ok");
        setBack();

        assertThat(due()).containsExactly(id);
        assertThat(house.round().run(id)).isTrue();
        assertThat(house.stateOf(id)).isEqualTo(MessageState.SENT);
    }

    @Test
    void aMessageThatWasNeverTriedIsDueAfterTheClockWasSetBack() throws IOException {
        var id = house.queued(ANNA);
        setBack();

        assertThat(due()).containsExactly(id);
        assertThat(house.round().run(id)).isTrue();
    }

    @Test
    void afterTheClockWasSetBackTheWaitsAreWhatTheyWere() throws IOException {
        house.server = _ -> LATER;
        var id = house.queued(ANNA);
        house.round().run(id);
        setBack();
        house.round().run(id);

        assertThat(due()).isEmpty();
        house.clock.advance(Duration.ofSeconds(29));
        assertThat(due()).isEmpty();
        house.clock.advance(SECOND);
        assertThat(due()).containsExactly(id);
    }

    @Test
    void aClockThatIsSetForthTriesSoonerAndLosesNothing() throws IOException {
        house.server = _ -> LATER;
        var id = house.queued(ANNA);
        house.round().run(id);
        house.clock.advance(HOUR);

        assertThat(due()).containsExactly(id);
        house.round().run(id);
        assertThat(house.stateOf(id)).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void aClockThatLeapsAheadByYearsGivesNothingUpAtOnce() throws IOException {
        house.server = _ -> LATER;
        house.clock.moveTo(Instant.EPOCH);
        var id = house.queued(ANNA);
        house.round().run(id);
        house.clock.moveTo(Instant.parse("2026-11-21T18:00:00Z"));
        for (var round = 0; round < 5; round++) {
            assertThat(house.round().run(id)).isTrue();
            assertThat(house.stateOf(id)).isEqualTo(MessageState.QUEUED);
            house.clock.advance(HOUR);
        }
        assertThat(house.ownerTold).isEmpty();
        house.server = _ -> new DeliveryResult.Accepted("250 ok");
        house.round().run(id);
        assertThat(house.stateOf(id)).isEqualTo(MessageState.SENT);
    }

    @Test
    void aDraftIsNotFinishedAnHourLate() throws IOException {
        var draft = house.outbox.draft(envelope(OnHangup.SEND, ANNA));
        house.pbx.put(draft.newTake(TakeKind.REPLACE).name(), Speech.wav(SECOND));
        house.dieAndComeBack();
        var sweeper = new DraftSweeper(house.parts);
        house.pbx.setUnreachable(true);
        sweeper.pass();
        house.pbx.setUnreachable(false);
        setBack();

        sweeper.pass();

        assertThat(house.stateOf(draft.id())).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void whatRestedForTheDiskIsNotAnHourLate() throws Exception {
        var id = house.queued(ANNA);
        var disk = new FullDisk();
        house.restart(disk);
        disk.full = true;
        try (var service =
                new OutboxService(
                        house.outbox,
                        (_, _, _) -> new DeliveryResult.Accepted("250 ok"),
                        OutboxConfig.DEFAULTS,
                        OwnerNotice.NONE)) {
            service.start();
            assertThat(house.outbox.awaitOutcome(id, SECOND)).isEqualTo(DeliveryState.QUEUED);
            setBack();
            disk.full = false;
            assertThat(house.outbox.awaitOutcome(id, Duration.ofSeconds(20)))
                    .isEqualTo(DeliveryState.DELIVERED);
        }
    }

    @Test
    void nothingIsClearedAwayEarlyAndWhatIsDueIsClearedWhenTheClockIsBack() throws IOException {
        var id = house.queued(ANNA);
        house.round().run(id);
        var upkeep =
                new SpoolUpkeep(
                        house.parts, new RecordingsCleanup(house.parts), Duration.ofDays(30));
        upkeep.pass();
        setBack();
        upkeep.pass();
        assertThat(house.stateOf(id)).isEqualTo(MessageState.SENT);
        house.clock.advance(Duration.ofDays(31));
        upkeep.pass();
        assertThat(house.outbox.list()).isEmpty();
    }

    @Test
    void idsOfTheSameHourLivedTwiceDoNotCollide() throws IOException {
        Set<String> ids = new HashSet<>();
        for (var time = 0; time < 2; time++) {
            for (var message = 0; message < 20; message++) {
                ids.add(house.queued(ANNA));
                house.clock.advance(Duration.ofMinutes(3));
            }
            setBack();
        }
        assertThat(ids).hasSize(40);
        assertThat(house.outbox.list()).hasSize(40);
    }

    private void setBack() {
        house.clock.advance(HOUR.negated());
    }

    private List<String> due() throws IOException {
        return new QueueView(house.parts.spool(), house.parts.store(), house.config.retryPlan())
                .due(house.clock.instant());
    }
}

package io.sidetone.core.outbox;

import static io.sidetone.core.outbox.OutboxFixture.ANNA;
import static io.sidetone.core.outbox.OutboxFixture.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days without a mail server, on a clock that passes them in a moment. */
class OutageTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final DeliveryResult LATER =
            new DeliveryResult.TryLater("mail.example.org:587 does not answer: Connection refused");

    @TempDir Path root;
    private OutboxFixture house;
    private OutboxSender sender;
    private OwnerTeller teller;
    private final List<Instant> attempts = new CopyOnWriteArrayList<>();

    @BeforeEach
    void openSpool() {
        house = new OutboxFixture(root);
        house.server = _ -> down();
        sender = house.sender();
        teller = house.teller();
    }

    @Test
    void fiveDaysOfOutageAreTriedEverLessOftenAndNoOftenerThenGivenUp() throws Exception {
        var id = house.queued(ANNA);
        house.ownerReachable = false;
        var begun = house.clock.instant();
        passUntil(() -> house.stateOf(id) == MessageState.DEAD, Duration.ofDays(6));
        var waits = waits(begun);
        assertThat(waits.subList(0, 10))
                .containsExactly(0L, 15L, 30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L);
        assertThat(waits.subList(10, waits.size())).containsOnly(3600L);
        assertThat(attempts).hasSize(127);
        assertThat(house.ownerTold).isEmpty();
        house.ownerReachable = true;
        pass(OwnerTeller.RETRY);
        assertThat(house.ownerTold).containsExactly(id);
        pass(Duration.ofDays(1));
        assertThat(house.ownerTold).containsExactly(id);
        assertThat(attempts).hasSize(127);
    }

    @Test
    void whatWasQueuedDuringTheOutageLeavesWithinTheLongestWaitAfterIt() throws Exception {
        var ids = List.of(house.queued(ANNA), house.queued(BEN), house.queued(ANNA, BEN));
        pass(Duration.ofHours(20));
        house.server = _ -> new DeliveryResult.Accepted("250 ok");
        var back = house.clock.instant();
        passUntil(() -> house.entries("queue").isEmpty(), Duration.ofHours(2));
        assertThat(Duration.between(back, house.clock.instant()))
                .isLessThanOrEqualTo(Duration.ofHours(1));
        assertThat(house.delivered).hasSize(4);
        assertThat(ids).allMatch(id -> house.stateOf(id) == MessageState.SENT);
    }

    @Test
    void aClockThatJumpsADayAheadBringsOneAttemptForward() throws Exception {
        var id = house.queued(ANNA);
        pass(Duration.ofMinutes(10));
        var before = attempts.size();
        house.clock.advance(Duration.ofDays(1));
        pass(Duration.ofSeconds(30));
        assertThat(attempts).hasSize(before + 1);
        assertThat(house.stateOf(id)).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void aClockThatJumpsYearsAheadBuriesNothing() throws Exception {
        house.clock.moveTo(Instant.EPOCH.plus(SECOND)); // no battery, no network yet
        var id = house.queued(ANNA);
        pass(SECOND);
        house.clock.moveTo(Instant.parse("2026-11-21T18:00:00Z"));
        pass(Duration.ofMinutes(1));
        assertThat(house.stateOf(id)).isEqualTo(MessageState.QUEUED);
        house.server = _ -> new DeliveryResult.Accepted("250 ok");
        pass(Duration.ofMinutes(2));
        assertThat(house.stateOf(id)).isEqualTo(MessageState.SENT);
    }

    @Test
    void aClockThatIsSetBackAnHourDelaysNothing() throws Exception {
        var id = house.queued(ANNA);
        pass(Duration.ofSeconds(20));
        assertThat(attempts).hasSize(2);
        house.clock.advance(Duration.ofHours(-1));
        house.server = _ -> new DeliveryResult.Accepted("250 ok");
        pass(Duration.ofSeconds(2));
        assertThat(house.stateOf(id)).isEqualTo(MessageState.SENT);
    }

    @Test
    void aClockThatIsSetBackTwoYearsKeepsNoHopelessMessageForTwoYears() throws Exception {
        var id = house.queued(ANNA);
        pass(Duration.ofSeconds(20));
        house.clock.advance(Duration.ofDays(-730));
        passUntil(() -> house.stateOf(id) == MessageState.DEAD, Duration.ofDays(6));
        assertThat(house.stateOf(id)).isEqualTo(MessageState.DEAD);
    }

    @Test
    void theOwnerIsToldByTheNextProcessOfWhatThisOneCouldNotTell() throws Exception {
        house.server = _ -> new DeliveryResult.Refused("550 5.1.1 no such user");
        house.ownerReachable = false;
        var id = house.queued(ANNA);
        pass(SECOND);
        house.dieAndComeBack();
        house.ownerReachable = true;
        house.teller().pass();
        assertThat(house.ownerTold).containsExactly(id);
        house.dieAndComeBack();
        house.teller().pass();
        assertThat(house.ownerTold).containsExactly(id);
    }

    private DeliveryResult down() {
        attempts.add(house.clock.instant());
        return LATER;
    }

    private List<Long> waits(Instant begun) {
        var waits = new ArrayList<Long>();
        var last = begun;
        for (var attempt : attempts) {
            waits.add(Duration.between(last, attempt).toSeconds());
            last = attempt;
        }
        return waits;
    }

    private void pass(Duration time) throws IOException, InterruptedException {
        var end = house.clock.instant().plus(time);
        passUntil(() -> !house.clock.instant().isBefore(end), time.plus(SECOND));
    }

    /** The daemon's own passes; where nothing is due for long the clock takes longer steps. */
    private void passUntil(Condition condition, Duration limit)
            throws IOException, InterruptedException {
        var end = house.clock.instant().plus(limit);
        while (!condition.holds() && house.clock.instant().isBefore(end)) {
            sender.pass();
            house.awaitIdle(sender);
            teller.pass();
            house.clock.advance(attempts.size() > 8 ? SECOND.multipliedBy(15) : SECOND);
        }
    }

    /** What is waited for. */
    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }
}

package io.sidetone.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final OutboxSignal signal = new OutboxSignal();

    @Test
    void thereIsRoomForSoManyAndNoMore() {
        var lanes = new Lanes(2, 0, SOON, signal);
        var first = lanes.tryEnter().orElseThrow();
        assertThat(lanes.tryEnter()).isPresent();
        assertThat(lanes.tryEnter()).isEmpty();
        first.close();
        first.close();
        assertThat(lanes.tryEnter()).isPresent();
        assertThat(lanes.tryEnter()).isEmpty();
    }

    @Test
    void oneThatDragsOnMakesRoomAndTellsOfIt() throws Exception {
        var lanes = new Lanes(1, 1, SOON, signal);
        try (var slow = lanes.tryEnter().orElseThrow()) {
            assertThat(slow).isNotNull();
            assertThat(awaitPlace(lanes)).isTrue();
        }
    }

    @Test
    void theSlowLaneIsNotEndlessEither() throws Exception {
        var lanes = new Lanes(1, 1, SOON, signal);
        var slow = lanes.tryEnter().orElseThrow();
        awaitPlaceAndStay(lanes);
        signal.await(signal.rings(), SOON.multipliedBy(4));
        assertThat(lanes.tryEnter()).isEmpty();
        slow.close(); // the second one changes over now
        assertThat(awaitPlace(lanes)).isTrue();
    }

    @Test
    void whoWaitsForAPlaceComesBeforeWhoOnlyTries() throws Exception {
        var lanes = new Lanes(1, 0, SOON, signal);
        var first = lanes.tryEnter().orElseThrow();
        var waiting = Thread.ofVirtual().start(() -> enterAndLeave(lanes));
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        first.close();
        assertThat(waiting.join(LIMIT)).isTrue();
        assertThat(lanes.tryEnter()).isPresent();
    }

    private boolean awaitPlace(Lanes lanes) throws InterruptedException {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            var seen = signal.rings();
            var place = lanes.tryEnter();
            if (place.isPresent()) {
                place.get().close();
                return true;
            }
            signal.await(seen, SOON);
        }
        return false;
    }

    private static void awaitPlaceAndStay(Lanes lanes) throws InterruptedException {
        assertThat(lanes.enter()).isNotNull();
    }

    private static void enterAndLeave(Lanes lanes) {
        try (var place = lanes.enter()) {
            assertThat(place).isNotNull();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

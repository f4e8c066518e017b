package io.sidetone.ari.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.outbox.MovableClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PressesTest {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    private final MovableClock clock = new MovableClock();
    private final Presses presses = new Presses(clock);

    @Test
    void ofTenPressesAtOnceExactlyOneRings() throws InterruptedException {
        var ringing = new AtomicInteger();
        var begin = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 10; caller++) {
                callers.submit(() -> {
                    begin.await();
                    return presses.begin("front", FIVE_SECONDS).map(_ -> ringing.incrementAndGet());
                });
            }
            begin.countDown();
        }
        assertThat(ringing).hasValue(1);
    }

    @Test
    void aPressIsNoneWhileTheEarlierOneRingsHoweverLong() {
        assertThat(presses.begin("front", FIVE_SECONDS)).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(presses.begin("front", FIVE_SECONDS)).isEmpty();
    }

    @Test
    void aButtonThatBouncesIsPressedOnce() {
        presses.begin("front", FIVE_SECONDS).orElseThrow().close();
        clock.advance(FIVE_SECONDS.minusMillis(1));
        assertThat(presses.begin("front", FIVE_SECONDS)).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(presses.begin("front", FIVE_SECONDS)).isPresent();
    }

    @Test
    void anotherDoorIsAnotherDoor() {
        assertThat(presses.begin("front", FIVE_SECONDS)).isPresent();
        assertThat(presses.begin("back", FIVE_SECONDS)).isPresent();
    }

    @Test
    void anOldPressThatEndsLateDoesNotFreeANewOne() {
        var old = presses.begin("front", Duration.ZERO).orElseThrow();
        old.close();
        assertThat(presses.begin("front", Duration.ZERO)).isPresent();
        old.close();
        assertThat(presses.begin("front", Duration.ZERO)).isEmpty();
    }

    @Test
    void aClockThatIsPutBackSilencesNoDoor() {
        presses.begin("front", FIVE_SECONDS).orElseThrow().close();
        clock.moveTo(clock.instant().minus(Duration.ofHours(1)));
        assertThat(presses.begin("front", FIVE_SECONDS)).isPresent();
    }
}

package io.sidetone.agi.screening.reputation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.outbox.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Duration REST = Duration.ofMinutes(1);

    private final MovableClock clock = new MovableClock();
    private final Breaker breaker = new Breaker(2, REST, clock);

    @Test
    void itOpensAfterFailuresInARowAndTellsOnce() {
        assertThat(breaker.failed()).isFalse();
        breaker.succeeded();
        assertThat(breaker.failed()).isFalse();
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.failed()).isTrue();
        assertThat(breaker.lets()).isFalse();
        assertThat(breaker.failed()).isFalse();
    }

    @Test
    void oneIsLetThroughAfterTheRest() {
        breaker.failed();
        breaker.failed();
        clock.advance(REST);
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.lets()).isFalse();
        breaker.succeeded();
        assertThat(breaker.lets()).isTrue();
    }
}

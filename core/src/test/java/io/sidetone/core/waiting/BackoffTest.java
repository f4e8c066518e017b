package io.sidetone.core.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff =
            new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(7));

    @Test
    void theWaitDoublesUpToItsLimitAndNeverGrowsBeyond() {
        for (int millis : new int[] {500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000}) {
            assertThat(backoff.next())
                    .isBetween(Duration.ofMillis(millis / 2), Duration.ofMillis(millis));
        }
    }

    @Test
    void aSuccessBeginsAnew() {
        for (int turn = 0; turn < 10; turn++) {
            backoff.next();
        }
        backoff.reset();

        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(500));
    }
}

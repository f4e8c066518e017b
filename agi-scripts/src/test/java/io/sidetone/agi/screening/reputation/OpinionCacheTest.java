package io.sidetone.agi.screening.reputation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.outbox.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpinionCacheTest {

    private static final Opinion BAD = new Opinion(60, "bad");

    private final MovableClock clock = new MovableClock();

    @Test
    void anOpinionCountsForItsTime() {
        var cache = new OpinionCache(10, Duration.ofHours(1), clock);
        cache.keep("+491", BAD);
        clock.advance(Duration.ofMinutes(59));
        assertThat(cache.find("+491")).contains(BAD);
        clock.advance(Duration.ofMinutes(1));
        assertThat(cache.find("+491")).isEmpty();
    }

    @Test
    void theLeastRecentlyUsedGoFirst() {
        var cache = new OpinionCache(2, Duration.ofHours(1), clock);
        cache.keep("+491", BAD);
        cache.keep("+492", BAD);
        assertThat(cache.find("+491")).contains(BAD);
        cache.keep("+493", BAD);
        assertThat(cache.find("+492")).isEmpty();
        assertThat(cache.find("+491")).contains(BAD);
        assertThat(cache.find("+493")).contains(BAD);
    }

    @Test
    void nothingIsKeptWhereNothingMayBe() {
        var cache = new OpinionCache(0, Duration.ofHours(1), clock);
        cache.keep("+491", BAD);
        assertThat(cache.find("+491")).isEmpty();
    }
}

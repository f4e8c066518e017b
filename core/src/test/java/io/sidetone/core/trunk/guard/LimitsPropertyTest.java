package io.sidetone.core.trunk.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever telephones do, in any order: no limit is ever passed, and none is far from used. */
class LimitsPropertyTest {

    private static final int STEPS = 400;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLimitIsEverPassed(long seed) {
        var busy = new BusyHouse(new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            busy.step();
        }
        busy.hangUpAll();

        busy.checkLimits();
    }

    @Test
    void theLimitsAreReached() {
        var busy = new BusyHouse(new Random(1));
        for (int step = 0; step < STEPS; step++) {
            busy.step();
        }
        assertThat(busy.refused()).as("calls refused").isPositive();
        assertThat(busy.cut()).as("calls cut").isPositive();
        assertThat(busy.restarts()).isPositive();
    }
}

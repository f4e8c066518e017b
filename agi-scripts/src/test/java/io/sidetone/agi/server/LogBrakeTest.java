package io.sidetone.agi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LogBrakeTest {

    private final List<String> lines = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final LogBrake brake = new LogBrake(lines::add, now::get);

    @Test
    void aFloodLeavesAFewLinesAndACount() {
        for (int i = 0; i < 1000; i++) {
            brake.tell("bad connection");
        }
        assertThat(lines).hasSize(10).containsOnly("bad connection");

        now.addAndGet(Duration.ofSeconds(1).toNanos());
        brake.tell("another");
        brake.tell("and one more");
        assertThat(lines.subList(10, lines.size()))
                .containsExactly(
                        "990 lines like the next were left out", "another", "and one more");
    }
}

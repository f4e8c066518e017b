package io.sidetone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void theEventsOfThePlayedAsteriskAreReadToTheEnd() throws Exception {
        try (var asterisk = new PlayedAsterisk()) {
            var events =
                    Rehearsal.lines("ami://rehearsal@127.0.0.1:" + asterisk.port()).stream()
                            .filter(line -> line.contains("events"))
                            .toList();

            assertThat(events).isNotEmpty();
            assertThat(events.stream().map(Rehearsal::run)).containsOnly(0);
        }
    }

    @Test
    void aLineThatCannotBeSaidHarmsNothing() {
        assertThat(Rehearsal.run(List.of("no-such-command"))).isEqualTo(2);
    }
}

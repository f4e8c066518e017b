package io.sidetone.lab.faults.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabExchange;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.faults.Field;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("what its load does to what others hear is no finding")
@ExtendWith(OneAsterisk.class)
class FastAgiAbuseTest {

    @Test
    void othersCallsGoOnWhateverComesInAtThePort(LabExchange exchange, @TempDir Path folder) {
        Clock clock = Clock.systemUTC();
        Narrator narrator = new Narrator(System.err, clock, clock.instant());
        Field field = new Field(exchange, folder, Field.Size.SHORT, new Random(1), narrator);
        assertThat(new FastAgiAbuse().run(field)).isNotEmpty();
    }
}

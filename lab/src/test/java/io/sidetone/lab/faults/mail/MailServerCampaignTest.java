package io.sidetone.lab.faults.mail;

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
class MailServerCampaignTest {

    private static final long SEED = 20_261_121;

    @TempDir Path folder;

    @Test
    void theClaimHolds(LabExchange exchange) {
        var clock = Clock.systemUTC();
        var narrator = new Narrator(System.err, clock, clock.instant());
        var field = new Field(exchange, folder, Field.Size.SHORT, new Random(SEED), narrator);
        assertThat(new MailServerCampaign().run(field)).isNotEmpty();
    }
}

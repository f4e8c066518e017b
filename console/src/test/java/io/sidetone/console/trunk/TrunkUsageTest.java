package io.sidetone.console.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import io.sidetone.console.screening.ScreeningTools;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.store.StoreConfig;
import io.sidetone.core.trunk.guard.MeteredCall;
import io.sidetone.core.trunk.guard.StoredTollLedger;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrunkUsageTest extends CommandTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private Path state;

    @BeforeEach
    void aHouse() throws IOException {
        asShipped();
        state = directory.resolve("state");
        screening =
                new ScreeningTools(
                        _ -> {
                            throw new IOException("no desk is needed here");
                        },
                        CLOCK,
                        () -> () -> false);
    }

    @Test
    void eachCallerHasALine() throws IOException {
        configure(
                """
                trunk:
                  guard:
                    callers:
                      children: {phones: [PJSIP/kids], per-day: 60m, per-month: 5}
                """);
        talk("PJSIP/kids", Duration.ofSeconds(90), "0.019");
        talk("PJSIP/hall", Duration.ofMinutes(20), "0");

        assertThat(run("trunk", "usage"))
                .isEqualTo(
                        new Ran(
                                0,
                                """
                                CALLER      TODAY            THIS MONTH  PHONES
                                PJSIP/hall  20 min           0           PJSIP/hall
                                children    1 min of 60 min  0.038 of 5  PJSIP/kids
                                """,
                                ""));
        assertThat(run("trunk", "usage", "--json").out())
                .isEqualTo(
                        "[{\"caller\":\"PJSIP/hall\",\"phones\":[\"PJSIP/hall\"],\"today\":"
                                + "\"PT20M\",\"perDay\":null,\"month\":0,\"perMonth\":null},"
                                + "{\"caller\":\"children\",\"phones\":[\"PJSIP/kids\"],\"today\":"
                                + "\"PT1M30S\",\"perDay\":\"PT1H\",\"month\":0.038,\"perMonth\":5}]\n");
    }

    @Test
    void whereNobodyHasCalledThatIsSaid() throws IOException {
        configure("trunk: {}\n");
        assertThat(run("trunk", "usage"))
                .isEqualTo(new Ran(0, "Nobody has called out this month.\n", ""));
    }

    @Test
    void aHouseWithoutTheSectionIsToldToWriteIt() throws IOException {
        configure("");
        var ran = run("trunk", "usage");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("no section `trunk`", "trunk: {}");
    }

    @Test
    void aHouseWithoutACountryIsToldThatNothingWouldGoOut() throws IOException {
        configure("trunk: {}\n");
        var file = here.resolve("sidetone.yaml");
        Files.writeString(file, Files.readString(file).replace("country: DE, ", ""));
        assertThat(run("config", "check").out())
                .contains("`default` allows numbers of your own country");
    }

    private void configure(String more) throws IOException {
        Files.writeString(
                here.resolve("sidetone.yaml"),
                """
                asterisk:
                  ari: {url: "http://127.0.0.1:8088", user: tone, password: "mH4xo2wpV8q1"}
                  recording-directory: /var/spool/asterisk/recording
                mail: {from: sidetone@example.org, smtp: {host: 127.0.0.1}}
                house: {country: DE, zone: Europe/Berlin}
                state-directory: %s
                """
                                .formatted(state)
                        + more);
    }

    private void talk(String endpoint, Duration length, String perMinute) {
        try (var access = new StoreAccess(StoreConfig.DEFAULTS, state)) {
            StoredTollLedger.open(access, CLOCK)
                    .note(
                            new MeteredCall(
                                    endpoint,
                                    endpoint,
                                    NOW.minus(length),
                                    Optional.of(NOW.minus(length)),
                                    NOW,
                                    false,
                                    new BigDecimal(perMinute),
                                    false));
        }
    }
}

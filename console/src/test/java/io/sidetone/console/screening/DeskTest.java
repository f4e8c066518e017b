package io.sidetone.console.screening;

import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import io.sidetone.console.CommandTest;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.HouseConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** Commands at a desk in memory, on the 21st of November 2026 at 15:00 in Berlin. */
public abstract class DeskTest extends CommandTest {

    protected static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");

    protected final DeskInMemory desk = new DeskInMemory();
    protected Ticks ticks = () -> false;

    @BeforeEach
    void aDesk() throws IOException {
        sections = List.of(Section.required("house", HouseConfig.class));
        Files.writeString(here.resolve("sidetone.yaml"), "house: {country: DE}\n");
        screening = new ScreeningTools(_ -> desk, InstantSource.fixed(NOW), () -> ticks);
    }

    /** Runs it in a terminal of 80 characters without colours. */
    protected Ran seen(String... arguments) {
        environment.put("NO_COLOR", "1");
        environment.put("COLUMNS", "80");
        return run(true, arguments);
    }

    /** A call of somebody at +4930123456 on the day of these tests. */
    protected static ScreenedCall call(String id, String at, String verdict, Outcome outcome) {
        return new ScreenedCall(
                id,
                Instant.parse("2026-11-21T" + at + "Z"),
                "PJSIP/trunk",
                "030123456",
                "+4930123456",
                "Wine & More Direct GmbH",
                "none",
                verdict,
                Step.MENU,
                "",
                "",
                "nobody knows this caller",
                List.<ScorePart>of(),
                outcome,
                Optional.empty(),
                outcome == Outcome.UNDER_WAY
                        ? Optional.empty()
                        : Optional.of(Instant.parse("2026-11-21T13:59:59Z")));
    }
}

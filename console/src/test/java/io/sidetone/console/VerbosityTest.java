package io.sidetone.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.sidetone.console.output.LogToStderr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class VerbosityTest {

    private final LoggerContext loggers = new LoggerContext();

    @BeforeEach
    void asShipped() {
        new LogToStderr().configure(loggers);
    }

    @Test
    void withoutItOnlyTroubleIsTold() {
        assertThat(levels(0)).isEqualTo("WARN WARN");
    }

    @Test
    void eachStepTellsMore() {
        assertThat(levels(1)).isEqualTo("DEBUG INFO");
        assertThat(levels(2)).isEqualTo("TRACE DEBUG");
    }

    @Test
    void aDaemonTellsWhatItDoes() {
        new Verbosity(() -> loggers).serving();

        assertThat(levels(0)).isEqualTo("INFO WARN");
    }

    @Test
    void whatWarnsOfEveryNewFieldIsSilent() {
        assertThat(loggers.getLogger("ch.loway.oss.ari4java.Any").getEffectiveLevel())
                .isEqualTo(Level.ERROR);
    }

    private String levels(int steps) {
        new Verbosity(() -> loggers).set(steps);
        Level own = loggers.getLogger("io.sidetone.core.Any").getEffectiveLevel();
        return own + " " + loggers.getLogger(Logger.ROOT_LOGGER_NAME).getLevel();
    }
}

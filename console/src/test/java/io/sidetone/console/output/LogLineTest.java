package io.sidetone.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogLineTest {

    private final LoggerContext loggers = new LoggerContext();
    private final LogLine layout = new LogLine();

    LogLineTest() {
        loggers.setMDCAdapter(new LogbackMDCAdapter());
        layout.setContext(loggers);
        loggers.getLogger("io.sidetone").setLevel(Level.INFO);
    }

    @Test
    void oneEventIsOneLine() {
        assertThat(logged("call from {}", "anna", null))
                .matches(
                        "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  Flow: call from anna\n");
    }

    @Test
    void aCallerCannotForgeALine() {
        assertThat(logged("call from {}", "x\r\n2026-01-01 INFO  Flow: paid\u001b[2J\u202e", null))
                .endsWith("call from x\\x0d\\x0a2026-01-01 INFO  Flow: paid\\x1b[2J\\u202e\n")
                .containsOnlyOnce("\n");
    }

    @Test
    void anExceptionIsPartOfTheLine() {
        assertThat(logged("gone: {}", "it", new IllegalStateException("a\nb")))
                .endsWith("Flow: gone: it: IllegalStateException: a\\x0ab\n");
    }

    @Test
    void atDebugLevelTheStackTraceFollows() {
        loggers.getLogger("io.sidetone").setLevel(Level.DEBUG);

        assertThat(logged("gone: {}", "it", new IllegalStateException("a\u001bb")))
                .contains("\n  java.lang.IllegalStateException: a\\x1bb\n")
                .contains("\n      at io.sidetone.console.output.LogLineTest");
    }

    @Test
    void theChannelOfACallIsNamedOnce() {
        assertThat(loggedIn("PJSIP/anna-00000001", "message {} queued", "7"))
                .endsWith("Flow [PJSIP/anna-00000001]: message 7 queued\n");
        assertThat(loggedIn("PJSIP/anna-00000001", "{}: hung up", "PJSIP/anna-00000001"))
                .endsWith("Flow: PJSIP/anna-00000001: hung up\n");
    }

    private String logged(String message, String argument, Throwable thrown) {
        return layout.doLayout(event(message, argument, thrown));
    }

    private String loggedIn(String channel, String message, String argument) {
        var event = event(message, argument, null);
        event.setMDCPropertyMap(Map.of("channel", channel));
        return layout.doLayout(event);
    }

    private LoggingEvent event(String message, String argument, Throwable thrown) {
        var logger = loggers.getLogger("io.sidetone.Flow");
        return new LoggingEvent(
                "caller", logger, Level.INFO, message, thrown, new Object[] {argument});
    }
}

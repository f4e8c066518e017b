package io.sidetone.console.output;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;

/**
 * Logback's configuration, found by it through {@code META-INF/services}: XML would say the same,
 * and reading it takes longer than all else that a short command does.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogToStderr extends ContextAwareBase implements Configurator {

    /** Commands speak for themselves; the log tells what goes wrong. */
    private static final Map<String, Level> LEVELS =
            Map.of(
                    // Raised by `serve` and -v.
                    "io.sidetone",
                    Level.WARN,
                    // Warns of every field of ARI newer than itself; nothing is lost by them.
                    "ch.loway.oss.ari4java",
                    Level.ERROR,
                    // Tells at each start that there was nothing to do.
                    "org.flywaydb",
                    Level.WARN,
                    Logger.ROOT_LOGGER_NAME,
                    Level.WARN);

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY; // somebody wants it otherwise
        }
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(stderr(context));
        LEVELS.forEach((name, level) -> context.getLogger(name).setLevel(level));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> stderr(LoggerContext context) {
        var layout = new LogLine();
        layout.setContext(context);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setName("STDERR");
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}

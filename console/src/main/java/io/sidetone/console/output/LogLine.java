package io.sidetone.console.output;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line for each event. What callers send ends up in messages, so no message can begin a line of
 * its own or move the cursor. Stack traces show while {@code io.sidetone} logs at debug level.
 */
public final class LogLine extends LayoutBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    @Override
    public String doLayout(ILoggingEvent event) {
        var time = TIME.format(Instant.ofEpochMilli(event.getTimeStamp()).atZone(zone()));
        var name = event.getLoggerName();
        return "%s %-5s %s%s: %s%s%n"
                .formatted(
                        time,
                        event.getLevel(),
                        name.substring(name.lastIndexOf('.') + 1),
                        call(event),
                        Printable.line(String.valueOf(event.getFormattedMessage())),
                        reason(event.getThrowableProxy()));
    }

    /** The channel of the call that the line is about, unless the line names it itself. */
    private static String call(ILoggingEvent event) {
        var channel = event.getMDCPropertyMap().get("channel");
        return channel == null || String.valueOf(event.getFormattedMessage()).startsWith(channel)
                ? ""
                : " [" + Printable.line(channel) + "]";
    }

    private static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    private String reason(@Nullable IThrowableProxy thrown) {
        if (thrown == null) {
            return "";
        }
        if (!isVerbose()) {
            return ": " + Printable.line(simple(thrown));
        }
        return ThrowableProxyUtil.asString(thrown)
                .lines()
                .map(line -> Printable.line(line.replace("\t", "    ")))
                .collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    private static String simple(IThrowableProxy thrown) {
        var type = thrown.getClassName();
        var name = type.substring(type.lastIndexOf('.') + 1);
        return thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
    }

    private boolean isVerbose() {
        return getContext() instanceof LoggerContext loggers
                && loggers.getLogger("io.sidetone").isDebugEnabled();
    }
}

package io.sidetone.console;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.function.Supplier;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/** Sets how much is logged, once the command line is known. */
final class Verbosity {

    private final Supplier<ILoggerFactory> loggers;

    /**
     * @param loggers asked for only when something is to be changed: a command that logs nothing
     *     need not wait for them
     */
    Verbosity(Supplier<ILoggerFactory> loggers) {
        this.loggers = loggers;
    }

    /** As a daemon does, which has no other way to speak: what Sidetone does is told too. */
    void serving() {
        set(Level.INFO, Level.WARN);
    }

    /**
     * Sets the levels of Sidetone's own loggers and of everybody else's.
     *
     * @param steps 0 for what is set already, 1 for more, 2 for everything
     */
    void set(int steps) {
        if (steps == 1) {
            set(Level.DEBUG, Level.INFO);
        } else if (steps > 1) {
            set(Level.TRACE, Level.DEBUG);
        }
    }

    private void set(Level own, Level others) {
        if (loggers.get() instanceof LoggerContext context) {
            context.getLogger("io.sidetone").setLevel(own);
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(others);
        }
    }
}

package io.sidetone.console;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/** Sets how much is logged, once the command line is known. */
final class Verbosity {

    private final ILoggerFactory loggers;

    Verbosity(ILoggerFactory loggers) {
        this.loggers = loggers;
    }

    /**
     * Sets the levels of Sidetone's own loggers and of everybody else's.
     *
     * @param steps 0 for what logback.xml says, 1 for more, 2 for everything
     */
    void set(int steps) {
        if (steps > 0 && loggers instanceof LoggerContext context) {
            context.getLogger("io.sidetone").setLevel(steps == 1 ? Level.DEBUG : Level.TRACE);
            context.getLogger(Logger.ROOT_LOGGER_NAME)
                    .setLevel(steps == 1 ? Level.INFO : Level.DEBUG);
        }
    }
}

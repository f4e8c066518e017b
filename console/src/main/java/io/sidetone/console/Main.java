package io.sidetone.console;

import io.sidetone.console.screening.HouseDesk;
import io.sidetone.console.screening.ScreeningTools;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;

/** Where the process begins. */
public final class Main {

    /**
     * Seconds that the JDK's HTTP client keeps an idle connection. Asterisk closes one after 15; a
     * request that crosses that close on the wire would be lost.
     */
    private static final String KEEP_ALIVE = "10";

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("jdk.httpclient.keepalive.timeout", KEEP_ALIVE);
        System.exit(commands(Surroundings.ofProcess()).run(arguments));
    }

    /** All that Sidetone can be told to do. */
    static Commands commands(Surroundings surroundings) {
        return new Commands(
                surroundings,
                new Verbosity(LoggerFactory::getILoggerFactory),
                Offering::whole,
                ScreeningTools.ofProcess(
                        configuration -> HouseDesk.open(configuration, InstantSource.system())));
    }
}

package io.sidetone.console;

import io.sidetone.console.serve.Features;
import org.slf4j.LoggerFactory;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        var features = Features.all();
        var commands =
                new Commands(
                        Surroundings.ofProcess(),
                        new Verbosity(LoggerFactory.getILoggerFactory()),
                        Sections.all(features),
                        Sections.checks(features),
                        features);
        System.exit(commands.run(arguments));
    }
}

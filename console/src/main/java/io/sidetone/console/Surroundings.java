package io.sidetone.console;

import io.sidetone.console.output.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a process finds around itself.
 *
 * @param in what is typed
 * @param terminal whether a person sits in front of it
 * @param workingDirectory what relative paths start from
 * @param systemDirectory where the configuration of a daemon lies, {@code /etc/sidetone}
 */
public record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Map<String, String> environment,
        Path workingDirectory,
        Path systemDirectory) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.in,
                System.out,
                System.err,
                isTerminal(),
                System.getenv(),
                Path.of(""),
                Path.of("/etc/sidetone"));
    }

    /** Whether tints are shown; see https://no-color.org. */
    public boolean colour() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** The console on these streams. */
    public Console console() {
        return new Console(out, err, terminal, colour(), width());
    }

    /**
     * Characters of a line, as bin/sidetone hands it over; what goes into a pipe has lines of any
     * length.
     */
    public int width() {
        var columns = environment.getOrDefault("COLUMNS", "");
        return terminal && columns.matches("[1-9]\\d{1,3}")
                ? Integer.parseInt(columns)
                : Integer.MAX_VALUE;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false);
    }
}

package io.sidetone.console.calls;

import io.sidetone.console.output.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options by which a command that acts is told to ask first, not to ask, or not to act. */
public final class Confirmation {

    @Option(names = "--dry-run", description = "Only print what Asterisk would be told to do.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask. Needed where nobody sits at a terminal.")
    private boolean yes;

    /** Asks a person. */
    @FunctionalInterface
    public interface Asker {

        /**
         * Asks, and waits for a line.
         *
         * @return empty when there is nobody to ask
         */
        Optional<Boolean> ask(String question);
    }

    /** Asks on stderr whoever sits at the terminal. */
    public static Asker at(Console console, BufferedReader typed, boolean terminal) {
        return question -> {
            if (!terminal) {
                return Optional.empty();
            }
            console.say(question + " [y/N]");
            try {
                var answer = String.valueOf(typed.readLine()).strip();
                return Optional.of(answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes"));
            } catch (IOException e) {
                return Optional.of(false); // who cannot be heard has not agreed
            }
        };
    }

    boolean isDryRun() {
        return dryRun;
    }

    /**
     * Whether to do it.
     *
     * @return empty when nobody can be asked
     */
    Optional<Boolean> isWanted(Asker asker, String question) {
        return yes ? Optional.of(true) : asker.ask(question);
    }
}

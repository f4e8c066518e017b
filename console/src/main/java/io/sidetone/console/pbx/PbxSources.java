package io.sidetone.console.pbx;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.manager.stream.Pbx;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command finds its PBX.
 *
 * @param environment of this process; may hold {@code SIDETONE_AMI_PASSWORD}
 * @param prompt asks a person for a password
 * @param recordings opens recordings
 */
public record PbxSources(
        ConfigurationFile configuration,
        Map<String, String> environment,
        PasswordPrompt prompt,
        Recordings recordings) {

    public PbxSources {
        environment = Map.copyOf(environment);
    }

    /** Asks a person for a password. */
    @FunctionalInterface
    public interface PasswordPrompt {

        /**
         * Asks, without showing what is typed.
         *
         * @return empty when nobody sits there, or types nothing
         */
        Optional<String> ask(String question);
    }

    /** Opens recordings. */
    @FunctionalInterface
    public interface Recordings {

        /**
         * Opens one.
         *
         * @param speed 1 for as it was, 10 for ten times as fast, infinite for without waits
         * @throws CommandFailed when it cannot be read
         */
        Pbx open(Path file, double speed) throws CommandFailed;
    }
}

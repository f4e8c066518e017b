package io.sidetone.console;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command understands, before or after its name. */
public final class GlobalOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = {
                "The configuration file.",
                "Default: ./sidetone.yaml, then /etc/sidetone/sidetone.yaml"
            })
    private @Nullable Path config;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Tell more; twice for everything.")
    private boolean[] verbose = {};

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli reads it
    private boolean help;

    /** The configuration file that was asked for; empty when none was. */
    public Optional<Path> config() {
        return Optional.ofNullable(config);
    }

    /** How often {@code -v} was given. */
    public int verbosity() {
        return verbose.length;
    }
}

package io.sidetone.console.screening;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.console.setup.ConfigurationFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;

/** Opens the desk for a command, and puts into words when that cannot be done. */
public final class DeskAccess {

    private final ConfigurationFile configuration;
    private final ScreeningTools tools;

    /** A desk that is not opened before it is needed. */
    public DeskAccess(ConfigurationFile configuration, ScreeningTools tools) {
        this.configuration = configuration;
        this.tools = tools;
    }

    /** What a command does at the desk. */
    @FunctionalInterface
    public interface Work<T> {
        T at(ScreeningDesk desk) throws IOException, CommandFailed;
    }

    /**
     * Does it, and closes the desk.
     *
     * @throws CommandFailed when the configuration or the store cannot be used
     */
    public <T> T with(Work<T> work) throws CommandFailed {
        var bound = configuration.configuration();
        try (var desk = tools.desks().open(bound)) {
            return work.at(desk);
        } catch (UncheckedIOException e) {
            throw unusable(Objects.requireNonNullElse(e.getCause(), e));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Now. */
    public Instant now() {
        return tools.clock().instant();
    }

    /** Begins to beat. */
    public Ticks ticks() {
        return tools.ticks().get();
    }

    private static CommandFailed unusable(Exception cause) {
        return new CommandFailed(
                new Failure.Fixable(
                        "The store of screening cannot be used: " + cause.getMessage(),
                        "Run it as the user who runs 'sidetone serve', and see that the disk is"
                                + " well"),
                cause);
    }
}

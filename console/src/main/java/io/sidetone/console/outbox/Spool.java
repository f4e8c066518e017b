package io.sidetone.console.outbox;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.console.serve.StateDirectory;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.outbox.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.InstantSource;

/** The outbox that the configuration names, as the command line gets at it. */
public final class Spool {

    private final ConfigurationFile configuration;
    private final InstantSource clock;
    private final String user;

    /**
     * An outbox that is not opened before it is needed.
     *
     * @param user who runs the command
     */
    public Spool(ConfigurationFile configuration, InstantSource clock, String user) {
        this.configuration = configuration;
        this.clock = clock;
        this.user = user;
    }

    /** What a command does with the outbox. */
    @FunctionalInterface
    interface Work<T> {
        T with(Outbox outbox) throws IOException;
    }

    /**
     * Looks at the outbox.
     *
     * @throws CommandFailed when it cannot be read
     */
    <T> T look(Work<T> work) throws CommandFailed {
        var directory = directory();
        try {
            return work.with(Outbox.existing(directory, clock));
        } catch (NotDirectoryException e) {
            throw missing(directory, e);
        } catch (UncheckedIOException | IOException e) {
            throw unreadable(directory, e);
        }
    }

    /**
     * Changes messages. Only for the user to whom the outbox belongs: files of another one, root's
     * too, could not be read by the daemon.
     *
     * @throws CommandFailed when it cannot be changed
     */
    <T> T change(Work<T> work) throws CommandFailed {
        requireOwner(directory());
        return look(work);
    }

    private Path directory() throws CommandFailed {
        return configuration.configuration().get(StateDirectory.class).outbox();
    }

    private void requireOwner(Path directory) throws CommandFailed {
        if (!Files.isDirectory(directory)) {
            return; // look() says so better
        }
        try {
            var owner = Files.getOwner(directory).getName();
            if (!owner.equals(user)) {
                throw new CommandFailed(
                        new Failure.Fixable(
                                "The outbox " + directory + " belongs to " + owner,
                                "Run it as that user: %s -u %s -- sidetone outbox …"
                                        .formatted(
                                                user.equals("root") ? "runuser" : "sudo", owner)));
            }
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    private static CommandFailed missing(Path directory, Exception cause) {
        return new CommandFailed(
                new Failure.Fixable(
                        "There is no outbox in " + directory,
                        "It is made when 'sidetone serve' runs for the first time; see also"
                                + " state-directory in the configuration"),
                cause);
    }

    private static CommandFailed unreadable(Path directory, Exception cause) {
        return new CommandFailed(
                new Failure.Fixable(
                        "The outbox " + directory + " cannot be used: " + cause.getMessage(),
                        "Run it as the user who runs 'sidetone serve', and see that the disk is"
                                + " well"),
                cause);
    }
}

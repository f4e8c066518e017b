package io.sidetone.console.doctor;

import io.sidetone.console.serve.StateDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether messages can be kept where they are to be kept, those also that are there already.
 *
 * @param user who asks; what root makes here is closed to the user that the service runs as
 */
record StateDirectoryCheck(StateDirectory state, String user) implements Check {

    /** The outbox, its shelves and the messages on them. */
    private static final int DEPTH = 3;

    @Override
    public String name() {
        return "state directory";
    }

    @Override
    public Outcome examine() {
        var existing = Nearest.existing(state.path());
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return new Outcome.Trouble(
                    "user " + user + " may not write " + existing,
                    "install -d -o %s -m 700 %s".formatted(user, state.path()));
        }
        return closed().or(() -> rootsOwn(existing)).orElseGet(() -> fine(existing));
    }

    private Outcome fine(Path existing) {
        return new Outcome.Fine(
                state.path() + (existing.equals(state.path()) ? "" : " will be made"));
    }

    private Optional<Outcome> closed() {
        if (!Files.isDirectory(state.outbox())) {
            return Optional.empty();
        }
        try (var paths = Files.walk(state.outbox(), DEPTH)) {
            return paths.filter(Files::isDirectory)
                    .filter(path -> !Files.isWritable(path))
                    .findFirst()
                    .map(this::handOver);
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(handOver(state.outbox()));
        }
    }

    private Outcome handOver(Path closed) {
        return new Outcome.Trouble(
                "user %s may not write %s".formatted(user, closed),
                "chown -R %s: %s".formatted(user, state.path()));
    }

    private Optional<Outcome> rootsOwn(Path existing) {
        return Optional.of(existing)
                .filter(path -> user.equals("root") && owner(path).equals("root"))
                .map(path ->
                        new Outcome.Caution(
                                path + " belongs to root",
                                """
                                Sidetone is best run as a user of its own, and asked as that user:
                                  install -d -o sidetone -m 700 %s
                                  runuser -u sidetone -- sidetone doctor\
                                """
                                        .formatted(state.path())));
    }

    private static String owner(Path path) {
        try {
            return Files.getOwner(path).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return ""; // a file system without owners has nothing to warn of
        }
    }
}

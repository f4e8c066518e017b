package io.sidetone.console.doctor;

import io.sidetone.console.serve.StateDirectory;
import io.sidetone.core.disk.DiskDoctor;
import io.sidetone.core.disk.DiskFinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether messages can be kept where they are to be kept, those also that are there already. It
 * writes a little and removes it again, for a full or a read-only disk shows in no permission.
 *
 * @param user who asks; what root makes here is closed to the user that the service runs as
 * @param disk looks at directories for that user
 */
record StateDirectoryCheck(StateDirectory state, String user, DiskDoctor disk) implements Check {

    /** The outbox, its shelves and the messages on them. */
    private static final int DEPTH = 3;

    StateDirectoryCheck(StateDirectory state, String user) {
        this(state, user, new DiskDoctor(user, Path.of("/proc/self/mounts")));
    }

    @Override
    public String name() {
        return "state directory";
    }

    @Override
    public Outcome examine() {
        var existing = Nearest.existing(state.path());
        if (!existing.equals(state.path()) || !Files.isDirectory(existing)) {
            return notYetMade(existing);
        }
        return unwritable()
                .or(this::closed)
                .or(this::cacheRefuses)
                .or(() -> rootsOwn(existing))
                .orElseGet(() -> new Outcome.Fine(existing.toString()));
    }

    private Outcome notYetMade(Path existing) {
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return new Outcome.Trouble(
                    "user " + user + " may not write " + existing,
                    "install -d -o %s -m 700 %s".formatted(user, state.path()));
        }
        return rootsOwn(existing).orElseGet(() -> new Outcome.Fine(state.path() + " will be made"));
    }

    private Optional<Outcome> unwritable() {
        return disk.examine(state.path()).map(StateDirectoryCheck::trouble);
    }

    private Optional<Outcome> closed() {
        if (!Files.isDirectory(state.outbox())) {
            return Optional.empty();
        }
        try (var paths = Files.walk(state.outbox(), DEPTH)) {
            return paths.filter(Files::isDirectory)
                    .filter(path -> !Files.isWritable(path))
                    .findFirst()
                    .flatMap(disk::examine)
                    .map(StateDirectoryCheck::trouble);
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(
                    new Outcome.Trouble(
                            "user %s may not read all of %s".formatted(user, state.outbox()),
                            "chown -R %1$s: %2$s; chmod -R u+rwX %2$s"
                                    .formatted(user, state.path())));
        }
    }

    /** Callers hear their prompts all the same, a moment later. */
    private Optional<Outcome> cacheRefuses() {
        return Optional.of(state.soundCache())
                .filter(Files::isDirectory)
                .flatMap(disk::examine)
                .map(finding ->
                        new Outcome.Caution(
                                "prompts are made anew for each call: " + finding.seen(),
                                finding.cure()));
    }

    private static Outcome trouble(DiskFinding finding) {
        return new Outcome.Trouble(finding.seen(), finding.cure());
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

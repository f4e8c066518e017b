package io.sidetone.console.doctor;

import io.sidetone.ari.http.AriProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether Asterisk has its recording directory, which Debian's package does not make, and may write
 * there. Of the second ARI tells nothing: it is looked at where Asterisk runs on this machine.
 */
public final class StoredRecordingsCheck extends AriCheck {

    private final AriProbe ari;
    private final String directory;
    private final Supplier<Optional<String>> asteriskUser;

    /**
     * A check through ARI.
     *
     * @param directory as Asterisk sees it
     * @param asteriskUser the user that Asterisk runs as; empty when it does not run here
     */
    public StoredRecordingsCheck(
            AriProbe ari, String directory, Supplier<Optional<String>> asteriskUser) {
        super("recording directory");
        this.ari = ari;
        this.directory = directory;
        this.asteriskUser = asteriskUser;
    }

    @Override
    Outcome ask() throws IOException {
        var recordings = ari.get("recordings/stored");
        if (recordings.isEmpty()) {
            return missing();
        }
        if (isHidden()) {
            return new Outcome.Fine("there; only root can see who may write it");
        }
        return asteriskUser
                .get()
                .filter(user -> !mayWrite(user))
                .<Outcome>map(this::closed)
                .or(this::noRoom)
                .orElseGet(() ->
                        new Outcome.Fine("Asterisk holds recordings: " + recordings.get().size()));
    }

    /** Asterisk itself says nothing of a disk that fills up while it records. */
    private Optional<Outcome> noRoom() {
        return Optional.of(Path.of(directory))
                .filter(Files::isDirectory)
                .map(here -> new DiskSpaceCheck(here).examine())
                .filter(room -> !(room instanceof Outcome.Fine));
    }

    /** Asterisk answers 500, "Allocation failed", when the directory is not there. */
    @Override
    Outcome refused(AriProblem problem) {
        return missing();
    }

    private Outcome missing() {
        return new Outcome.Trouble(
                "Asterisk has no directory for recordings",
                "On Asterisk's machine: install -d -o asterisk -g asterisk " + directory);
    }

    private Outcome closed(String user) {
        return new Outcome.Trouble(
                "Asterisk runs as " + user + " and may not write " + directory,
                "chown %1$s:%1$s %2$s".formatted(user, directory));
    }

    /** Debian's package closes Asterisk's spool to everybody else. */
    private boolean isHidden() {
        try {
            Files.readAttributes(Path.of(directory), PosixFileAttributes.class);
            return false;
        } catch (AccessDeniedException e) {
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // it is on another machine
        }
    }

    /** A group may have members that cannot be told from here: its right to write is enough. */
    private boolean mayWrite(String user) {
        try {
            var attributes = Files.readAttributes(Path.of(directory), PosixFileAttributes.class);
            var permissions = attributes.permissions();
            return user.equals("root")
                    || attributes.owner().getName().equals(user)
                    || permissions.contains(PosixFilePermission.GROUP_WRITE)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException | UnsupportedOperationException e) {
            return true; // not to be seen from here; ARI has found it
        }
    }
}

package io.sidetone.lab.postfix;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.asterisk.Privilege;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sandbox with Debian's Postfix that {@code bin/_lab} unpacks.
 *
 * @param root the root of the file system that Postfix sees
 */
public record PostfixHost(Path root) {

    /** As {@code bin/_lab} made it, owned by the user who runs the tests. */
    private static final String RUNS = "srv/sidetone-lab";

    /** Mailboxes belong to this user when root runs the tests: Postfix never writes as root. */
    private static final long NOBODY = 65_534;

    /**
     * Finds it.
     *
     * @throws LabFailure when it is not there; the message says how to get it
     */
    public static PostfixHost find(Map<String, String> environment) {
        Path root = LabHost.folder(environment).resolve("mail");
        if (!Files.isDirectory(root)) {
            throw new LabFailure(
                    "No Postfix for the lab on this machine: run bin/test, it gets it");
        }
        return new PostfixHost(root);
    }

    Path runs() {
        return root.resolve(RUNS);
    }

    /** A path as Postfix sees it. */
    String inside(Path path) {
        return "/" + root.relativize(path.toAbsolutePath());
    }

    /** Who owns the mailboxes. */
    long mailUser() {
        long user = Privilege.ofThisUser().user();
        return user == 0 ? NOBODY : user;
    }

    ProcessBuilder asRoot(String... command) {
        List<String> line = new ArrayList<>(Privilege.ofThisUser().chrootAsRoot(root));
        line.addAll(List.of(command));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
    }

    /** Runs a shell script as root in there, to its end. */
    void script(String script) throws IOException {
        Process shell = asRoot("/bin/sh", "-euc", script).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (shell.waitFor() != 0) {
                throw new LabFailure("in the sandbox of Postfix: " + script + "\n" + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted", e);
        }
    }

    /** Ends and removes what runs have left that were killed before they could. */
    void sweep() throws IOException {
        List<Path> stale;
        try (Stream<Path> runs = Files.list(runs())) {
            stale =
                    runs.filter(run -> run.getFileName().toString().matches("\\d+-\\d+"))
                            .filter(PostfixHost::isLeft)
                            .toList();
        }
        for (Path run : stale) {
            end(run);
        }
    }

    /** Stops the Postfix of a run by its own configuration, and removes all it has written. */
    void end(Path run) throws IOException {
        String folder = inside(run);
        script("postfix -c %1$s/etc stop >/dev/null 2>&1 || true; rm -rf %1$s".formatted(folder));
    }

    private static boolean isLeft(Path run) {
        String name = run.getFileName().toString();
        return ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-')))).isEmpty();
    }
}

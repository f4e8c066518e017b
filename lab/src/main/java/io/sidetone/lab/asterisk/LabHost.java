package io.sidetone.lab.asterisk;

import io.sidetone.lab.LabFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An Asterisk that this machine can start: an installed one, or the one in the sandbox that {@code
 * bin/_lab} unpacks.
 *
 * @param root the root of the file system that Asterisk sees
 * @param runs where the folders of single runs go, below {@code root}
 * @param command what starts Asterisk, before its own options
 */
public record LabHost(Path root, Path runs, List<String> command) {

    /** The oldest Asterisk that has all that the lab uses. */
    private static final int OLDEST = 20;

    /**
     * Finds the installed Asterisk, else the sandbox.
     *
     * @throws LabFailure when there is neither; the message says how to get one
     */
    public static LabHost find(Map<String, String> environment) {
        Path lab = folder(environment);
        return InstalledAsterisk.find(OLDEST)
                .map(program -> installed(lab, program))
                .or(() -> sandbox(lab.resolve("root")))
                .orElseThrow(LabHost::missing);
    }

    /** Where the lab keeps what outlives a run: {@code SIDETONE_LAB}, else in the user's cache. */
    public static Path folder(Map<String, String> environment) {
        String chosen = environment.getOrDefault("SIDETONE_LAB", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base =
                cache.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(cache);
        return base.resolve("sidetone/lab");
    }

    /** A path as Asterisk sees it. */
    public String inside(Path path) {
        return "/" + root.relativize(path.toAbsolutePath());
    }

    /** The command line that runs this Asterisk with the given options. */
    public List<String> asterisk(String... options) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(options));
        return List.copyOf(line);
    }

    private static LabHost installed(Path lab, Path program) {
        return new LabHost(Path.of("/"), lab.resolve("runs"), List.of(program.toString()));
    }

    private static Optional<LabHost> sandbox(Path root) {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(Privilege.ofThisUser().chroot(root));
        command.add("asterisk");
        return Optional.of(
                new LabHost(root, root.resolve("srv/sidetone-lab"), List.copyOf(command)));
    }

    private static LabFailure missing() {
        return new LabFailure("No Asterisk for the lab on this machine: run bin/test, it gets one");
    }
}

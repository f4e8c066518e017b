package io.sidetone.lab.bench.client;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the peers need and nothing else here may load; {@code bin/bench} has fetched it. */
public final class PeerLibraries {

    private PeerLibraries() {}

    /**
     * Those whose names begin in one of these ways.
     *
     * @throws LabFailure when they were not fetched
     */
    public static List<Path> named(String... prefixes) {
        Path libraries = ProjectFolder.find().path().resolve("lab/target/peer");
        try (Stream<Path> files = Files.list(libraries)) {
            return files.filter(file ->
                            Stream.of(prefixes).anyMatch(file.getFileName().toString()::startsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LabFailure(
                    libraries + " is not there: bin/bench fetches the peers' libraries", e);
        }
    }
}

package io.sidetone.lab;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the project lies on this machine.
 *
 * @param path the folder that holds {@code dialplan-samples}
 */
public record ProjectFolder(Path path) {

    /** Looks from the working directory upwards. */
    public static ProjectFolder find() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("dialplan-samples"))) {
                return new ProjectFolder(at);
            }
        }
        throw new LabFailure("not inside the project: no dialplan-samples folder above here");
    }

    /** The files that users include in their extensions.conf. */
    public Path dialplanSamples() {
        return path.resolve("dialplan-samples");
    }

    /** The packaged program. */
    public Path sidetoneJar() {
        return path.resolve("console/target/sidetone.jar");
    }
}

package io.sidetone.lab.asterisk;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Asterisk that the machine's owner has installed, if any. */
final class InstalledAsterisk {

    private static final Pattern VERSION = Pattern.compile("Asterisk (?:certified/)?(\\d+)");

    private InstalledAsterisk() {}

    /** The program, when it is of this major version or newer. */
    static Optional<Path> find(int oldest) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "asterisk"))
                .filter(Files::isExecutable)
                .filter(program -> majorVersion(program) >= oldest)
                .findFirst();
    }

    private static int majorVersion(Path program) {
        try {
            Process process =
                    new ProcessBuilder(program.toString(), "-V").redirectErrorStream(true).start();
            String words =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(words);
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            throw new LabFailure("cannot run " + program, e);
        }
    }
}

package io.sidetone.console.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether a program that Sidetone runs is installed.
 *
 * @param name what the program is for
 * @param program its name or path
 * @param searchPath the directories to look in, separated by {@code :}
 * @param key the key that names it in the configuration
 */
public record ProgramCheck(String name, String program, String searchPath, String key)
        implements Check {

    @Override
    public Outcome examine() {
        return find().<Outcome>map(found -> new Outcome.Fine(found.toString()))
                .orElseGet(() ->
                        new Outcome.Trouble(
                                program + " is not installed",
                                "apt install %s, or name another program under %s"
                                        .formatted(Path.of(program).getFileName(), key)));
    }

    /** Where it is. */
    public Optional<Path> find() {
        var directories =
                program.contains("/") ? new String[] {""} : searchPath.split(File.pathSeparator);
        return Arrays.stream(directories)
                .map(directory -> Path.of(directory).resolve(program))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }
}

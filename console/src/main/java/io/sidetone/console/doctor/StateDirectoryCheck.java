package io.sidetone.console.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether messages can be kept where they are to be kept. */
public record StateDirectoryCheck(Path directory) implements Check {

    @Override
    public String name() {
        return "state directory";
    }

    @Override
    public Outcome examine() {
        var existing = Nearest.existing(directory);
        if (Files.isDirectory(existing) && Files.isWritable(existing)) {
            return new Outcome.Fine(
                    directory + (existing.equals(directory) ? "" : " will be made"));
        }
        var user = System.getProperty("user.name");
        return new Outcome.Trouble(
                "user " + user + " may not write " + existing,
                "install -d -o %s -m 700 %s".formatted(user, directory));
    }
}

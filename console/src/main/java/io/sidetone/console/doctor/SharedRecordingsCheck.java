package io.sidetone.console.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the recording directory that is shared with Asterisk can be used from here. */
public record SharedRecordingsCheck(Path directory) implements Check {

    @Override
    public String name() {
        return "recording directory";
    }

    @Override
    public Outcome examine() {
        if (!Files.isDirectory(directory)) {
            return new Outcome.Trouble(
                    directory + " is not there",
                    "install -d -o asterisk -g asterisk -m 2770 " + directory);
        }
        if (!Files.isReadable(directory) || !Files.isWritable(directory)) {
            var user = System.getProperty("user.name");
            return new Outcome.Trouble(
                    "user " + user + " may not read and write " + directory,
                    "adduser %s asterisk && chmod 2770 %s, then log in anew"
                            .formatted(user, directory));
        }
        return new Outcome.Fine(directory + " can be written");
    }
}

package io.sidetone.console.doctor;

import io.sidetone.core.disk.DiskDoctor;
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
        var closed = !Files.isReadable(directory) || !Files.isWritable(directory);
        if (closed && !DiskDoctor.ofThisProcess().isReadOnly(directory)) {
            var user = System.getProperty("user.name");
            return new Outcome.Trouble(
                    "user " + user + " may not read and write " + directory,
                    "adduser %s asterisk && chmod 2770 %s, then log in anew"
                            .formatted(user, directory));
        }
        return DiskDoctor.ofThisProcess()
                .examine(directory)
                .<Outcome>map(finding -> new Outcome.Trouble(finding.seen(), finding.cure()))
                .orElseGet(() -> new Outcome.Fine(directory + " can be written"));
    }
}

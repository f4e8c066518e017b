package io.sidetone.console.doctor;

import java.nio.file.Path;
import java.util.Optional;

/** The Asterisk that runs on this machine. */
final class AsteriskProcess {

    private AsteriskProcess() {}

    /** The user it runs as; empty when none runs here, or several as different users. */
    static Optional<String> user() {
        var users =
                ProcessHandle.allProcesses()
                        .map(ProcessHandle::info)
                        .filter(AsteriskProcess::isAsterisk)
                        .flatMap(process -> process.user().stream())
                        .distinct()
                        .toList();
        return users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
    }

    private static boolean isAsterisk(ProcessHandle.Info process) {
        return process.command()
                .map(command -> Path.of(command).endsWith("asterisk"))
                .orElse(false);
    }
}

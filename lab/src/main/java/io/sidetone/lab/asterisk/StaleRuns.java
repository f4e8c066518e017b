package io.sidetone.lab.asterisk;

import io.sidetone.lab.FolderSweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends and removes what a run has left that was killed before it could clean up. */
final class StaleRuns {

    private final LabHost host;

    StaleRuns(LabHost host) {
        this.host = host;
    }

    /** The folder name of a run of this process; tells later runs whom it belonged to. */
    static String name() {
        return Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX)
                + "-"
                + Long.toString(System.nanoTime() & 0xFFFFFF, Character.MAX_RADIX);
    }

    void sweep() throws IOException {
        for (Path run : runs()) {
            if (owner(run).isEmpty()) {
                asterisk(run).ifPresent(ProcessHandle::destroyForcibly);
                FolderSweep.remove(run);
            }
        }
    }

    private List<Path> runs() throws IOException {
        try (Stream<Path> entries = Files.list(host.runs())) {
            return entries.filter(
                            run -> run.getFileName().toString().matches("[0-9a-z]+-[0-9a-z]+"))
                    .toList();
        }
    }

    private static Optional<ProcessHandle> owner(Path run) {
        String pid = run.getFileName().toString().split("-")[0];
        return ProcessHandle.of(Long.parseLong(pid, Character.MAX_RADIX));
    }

    /** Only the very program that was started for this run, should its number be another's now. */
    private Optional<ProcessHandle> asterisk(Path run) throws IOException {
        Path pidFile = run.resolve("run/asterisk.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String configuration = AsteriskProcess.configuration(host, run);
        return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                .filter(process ->
                        process.info().arguments().map(List::of).orElse(List.of()).stream()
                                .anyMatch(configuration::equals));
    }
}

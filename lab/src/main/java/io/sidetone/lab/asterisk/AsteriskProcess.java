package io.sidetone.lab.asterisk;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The running program, ended by its own process id and never by its name. */
final class AsteriskProcess {

    /** Asterisk at rest stops in 0.2 s; a busy machine may take longer. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private final Process starter;
    private final Path log;
    private final ProcessHandle asterisk;

    private AsteriskProcess(Process starter, Path log, ProcessHandle asterisk) {
        this.starter = starter;
        this.log = log;
        this.asterisk = asterisk;
    }

    static AsteriskProcess start(LabHost host, Path folder) throws IOException {
        Path log = folder.resolve("log/console");
        Path pidFile = folder.resolve("run/asterisk.pid");
        Files.deleteIfExists(pidFile);
        Process starter =
                new ProcessBuilder(host.asterisk("-f", "-C", configuration(host, folder)))
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        ProcessHandle asterisk =
                Await.present(
                        "the process id of Asterisk",
                        START_LIMIT,
                        () -> stillStarting(starter, log) ? handle(pidFile) : Optional.empty());
        return new AsteriskProcess(starter, log, asterisk);
    }

    static String configuration(LabHost host, Path folder) {
        return host.inside(folder.resolve("etc/asterisk.conf"));
    }

    boolean isAlive() {
        return asterisk.isAlive();
    }

    /** What it holds open, as this machine names it; a file that is removed ends in "(deleted)". */
    List<String> openFiles() {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + asterisk.pid() + "/fd"))) {
            return open.flatMap(AsteriskProcess::target).toList();
        } catch (IOException e) {
            throw new LabFailure("cannot see what Asterisk holds open", e);
        }
    }

    private static Stream<String> target(Path descriptor) {
        try {
            return Stream.of(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException closedMeanwhile) {
            return Stream.empty();
        }
    }

    /** Fails with Asterisk's own words when it has ended by itself. */
    void checkAlive() {
        stillStarting(starter, log);
    }

    void stop() {
        asterisk.destroy();
        try {
            Await.until("Asterisk stops", STOP_LIMIT, () -> !starter.isAlive());
        } catch (LabFailure e) {
            // It was asked kindly; what does not listen is ended all the same.
            kill();
        }
    }

    void kill() {
        asterisk.destroyForcibly();
        Await.until("Asterisk is gone", STOP_LIMIT, () -> !starter.isAlive());
    }

    private static boolean stillStarting(Process starter, Path log) {
        if (starter.isAlive()) {
            return true;
        }
        throw new LabFailure("Asterisk ended at once; it said:\n" + lastWords(log));
    }

    private static String lastWords(Path log) {
        try {
            String words = Files.readString(log);
            return words.substring(Math.max(0, words.length() - 2000));
        } catch (IOException e) {
            return "(its log cannot be read: " + e.getMessage() + ")";
        }
    }

    private static Optional<ProcessHandle> handle(Path pidFile) {
        try {
            String pid = Files.exists(pidFile) ? Files.readString(pidFile).strip() : "";
            return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException e) {
            throw new LabFailure("cannot read " + pidFile, e);
        }
    }
}

package io.sidetone.lab.bench.client;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands about a PBX that the bench plays, as {@code bin/sidetone} runs them. */
public final class EventsCommand {

    private EventsCommand() {}

    /** The command as users have it. */
    public static String program() {
        return ProjectFolder.find().path().resolve("bin/sidetone").toString();
    }

    /** The command line of a command that asks whatever listens on a port of 127.0.0.1. */
    public static List<String> line(int port, String... command) {
        List<String> line = new ArrayList<>();
        line.add(program());
        line.addAll(List.of(command));
        line.addAll(List.of("--ami", "ami://bench@127.0.0.1:" + port));
        return line;
    }

    /**
     * Starts it.
     *
     * @param line what {@link #line} gives, with what may come before
     * @param log where its standard error goes
     */
    public static Process start(List<String> line, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(log.toFile());
        builder.environment().put("SIDETONE_AMI_PASSWORD", "bench");
        return builder.start();
    }

    /** Ends it, in good order if it can. */
    public static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while ending a command", e);
        }
    }
}

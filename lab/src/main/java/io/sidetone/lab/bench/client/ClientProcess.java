package io.sidetone.lab.bench.client;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.bench.server.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A client under measurement, in a fresh JVM.
 *
 * @param main prints its score, as properties
 * @param before what comes before {@code java} on the command line, such as a choice of processor
 * @param libraries what it needs before the bench's own class path; empty for nothing
 */
public record ClientProcess(Class<?> main, List<String> before, List<Path> libraries) {

    /** Half a minute of work at the slowest that was seen, and as much for a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(150);

    public ClientProcess {
        before = List.copyOf(before);
        libraries = List.copyOf(libraries);
    }

    /**
     * Runs it to its end.
     *
     * @param log where its log goes
     * @param arguments for {@code main}
     * @return its score
     * @throws LabFailure when it does not end, or fails
     */
    public Properties run(Path log, String... arguments) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Path score = log.resolveSibling(log.getFileName() + ".score");
            Process process =
                    new ProcessBuilder(command(arguments))
                            .redirectError(log.toFile())
                            .redirectOutput(score.toFile())
                            .start();
            await(process, log);
            Properties lines = new Properties();
            lines.load(new StringReader(Files.readString(score, StandardCharsets.UTF_8)));
            return lines;
        } catch (IOException e) {
            throw new LabFailure("cannot run " + main.getSimpleName(), e);
        }
    }

    private List<String> command(String... arguments) {
        List<String> classPath = new ArrayList<>();
        // Before ours: the MQTT client brings some modules of another Netty.
        libraries.forEach(library -> classPath.add(library.toString()));
        classPath.add(System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ServerProcess.FLAGS);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    private void await(Process process, Path log) {
        try {
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new LabFailure(main.getSimpleName() + " does not end; see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while measuring", e);
        }
        if (process.exitValue() != 0) {
            throw new LabFailure(main.getSimpleName() + " failed; see " + log);
        }
    }
}

package io.sidetone.lab.daemon;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program, as {@code bin/sidetone} runs it.
 *
 * @param jar the program
 * @param configuration its {@code sidetone.yaml}
 * @param secrets environment that the configuration refers to
 * @param launch where and under what it runs
 */
public record SidetoneProgram(
        Path jar, Path configuration, Map<String, String> secrets, Launch launch) {

    /** Those of {@code bin/_flags}, for every command. */
    private static final List<String> FLAGS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-Xss512k",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseCompactObjectHeaders",
                    "--sun-misc-unsafe-memory-access=allow");

    /** Those for {@code serve}. */
    private static final List<String> SERVE_FLAGS = List.of("-Xmn24m");

    /** Those for all the others. */
    private static final List<String> COMMAND_FLAGS =
            List.of("-Xms16m", "-Xmn8m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30");

    /** Those for the commands that watch, beside {@link #COMMAND_FLAGS}. */
    private static final List<String> WATCH_FLAGS = List.of("-Xmx64m");

    private static final Set<String> WATCHING =
            Set.of("events", "calls", "mailboxes", "endpoints", "queues", "trunks");

    /** The slowest command asks an unreachable mail server; that has limits of its own. */
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(60);

    /** The one that the build has left, run as it is. */
    public static SidetoneProgram packaged(Path configuration, Map<String, String> secrets) {
        return packaged(configuration, secrets, Launch.PLAIN);
    }

    /**
     * The one that the build has left.
     *
     * @throws LabFailure when there is none
     */
    public static SidetoneProgram packaged(
            Path configuration, Map<String, String> secrets, Launch launch) {
        Path jar = ProjectFolder.find().sidetoneJar();
        if (!Files.exists(jar)) {
            throw new LabFailure("Sidetone is not built: " + jar + " is missing, run bin/test");
        }
        return new SidetoneProgram(jar, configuration, Map.copyOf(secrets), launch);
    }

    /**
     * The command line of a command that needs no configuration, on the one that the build has
     * left.
     */
    public static List<String> commandLine(String... arguments) {
        List<String> line = java(ProjectFolder.find().sidetoneJar(), flags(List.of(arguments)));
        line.addAll(List.of(arguments));
        return line;
    }

    private static List<String> flags(List<String> arguments) {
        if (arguments.contains("serve")) {
            return SERVE_FLAGS;
        }
        List<String> flags = new ArrayList<>(COMMAND_FLAGS);
        if (arguments.stream().anyMatch(WATCHING::contains)) {
            flags.addAll(WATCH_FLAGS);
        }
        return flags;
    }

    private static List<String> java(Path jar, List<String> more) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(FLAGS);
        line.addAll(more);
        line.addAll(List.of("-jar", jar.toString()));
        return line;
    }

    Process serve(Path log) throws IOException {
        return builder(launch.serve(), List.of("serve"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Starts a command that goes on until it is ended. */
    Process start(List<String> arguments, Path out, Path err) throws IOException {
        return builder(launch.command(), arguments)
                .redirectError(err.toFile())
                .redirectOutput(out.toFile())
                .start();
    }

    /** Runs a command to its end. */
    public ProgramRun run(List<String> arguments) throws IOException {
        Path err = Files.createTempFile("sidetone", ".err");
        Path out = Files.createTempFile("sidetone", ".out");
        try {
            Process process =
                    builder(launch.command(), arguments)
                            .redirectError(err.toFile())
                            .redirectOutput(out.toFile())
                            .start();
            if (!process.waitFor(COMMAND_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new LabFailure("not within " + COMMAND_LIMIT + ": sidetone " + arguments);
            }
            return new ProgramRun(process.exitValue(), read(out), read(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while a command ran", e);
        } finally {
            Files.delete(err);
            Files.delete(out);
        }
    }

    /** The command line of a command, for whoever runs it in a way of their own. */
    public List<String> line(List<String> arguments) {
        return builder(launch.command(), arguments).command();
    }

    private ProcessBuilder builder(List<String> before, List<String> arguments) {
        List<String> line = new ArrayList<>(before);
        line.addAll(java(jar, flags(arguments)));
        line.addAll(arguments);
        line.addAll(List.of("--config", configuration.toString()));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(secrets);
        return builder.redirectInput(Path.of("/dev/null").toFile());
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}

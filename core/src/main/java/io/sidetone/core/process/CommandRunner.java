package io.sidetone.core.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs external commands: no shell, a time limit, an output limit, and what the command said in the
 * error. The command reads and writes files, never pipes, so that neither side can block the other.
 */
public final class CommandRunner {

    /** How often the output's size is looked at; the exit itself is noticed at once. */
    private static final Duration LOOK = Duration.ofMillis(50);

    /** So much of what the command said goes into the error; in bytes. */
    private static final int SAID = 500;

    /**
     * Runs a command to its end.
     *
     * @param arguments the program and its arguments
     * @param input becomes standard input; null for an empty one
     * @param output standard output goes there
     * @param watched another file the command writes, for the output limit; may be {@code output}
     * @throws CommandFailed when it cannot be started, passes a limit or exits with another status
     *     than 0; the message names the program and quotes what it said
     * @throws IOException when the files for its output cannot be made
     */
    public void run(
            List<String> arguments,
            @Nullable Path input,
            Path output,
            Path watched,
            CommandLimits limits)
            throws IOException {
        var errors = Files.createTempFile(output.toAbsolutePath().getParent(), "errors", ".txt");
        try {
            var process = start(arguments, input, output, errors);
            try {
                await(process, arguments.getFirst(), List.of(output, watched), limits);
            } finally {
                ProcessTree.end(process);
            }
            if (process.exitValue() != 0) {
                throw failed(arguments.getFirst(), process.exitValue(), errors);
            }
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    private static Process start(
            List<String> arguments, @Nullable Path input, Path output, Path errors)
            throws CommandFailed {
        var builder = new ProcessBuilder(arguments);
        builder.redirectInput(input == null ? Path.of("/dev/null").toFile() : input.toFile());
        builder.redirectOutput(output.toFile());
        builder.redirectError(errors.toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CommandFailed(
                    "cannot run %s: is it installed? (%s)"
                            .formatted(arguments.getFirst(), e.getMessage()),
                    e);
        }
    }

    private static void await(
            Process process, String program, List<Path> written, CommandLimits limits)
            throws IOException {
        var end = System.nanoTime() + limits.time().toNanos();
        try {
            while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - end > 0) {
                    throw new CommandFailed(
                            "%s took longer than %d ms and was stopped"
                                    .formatted(program, limits.time().toMillis()));
                }
                requireWithin(program, written, limits.output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(program + " was stopped: interrupted", e);
        }
        requireWithin(program, written, limits.output());
    }

    private static void requireWithin(String program, List<Path> written, long limit)
            throws IOException {
        for (var file : written) {
            if (Files.exists(file) && Files.size(file) > limit) {
                throw new CommandFailed(
                        "%s wrote more than %d bytes and was stopped".formatted(program, limit));
            }
        }
    }

    private static CommandFailed failed(String program, int status, Path errors)
            throws IOException {
        byte[] said;
        try (var in = Files.newInputStream(errors)) {
            said = in.readNBytes(SAID);
        }
        return new CommandFailed(
                "%s failed with status %d%s".formatted(program, status, quoted(said)));
    }

    /** What the command said, in one line that is safe in a log. */
    private static String quoted(byte[] said) {
        var text = new String(said, StandardCharsets.UTF_8);
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.isEmpty() ? "" : ": " + line;
    }
}

package io.sidetone.lab.daemon;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A command of the program that goes on until it is ended, and what it has printed so far. */
public final class RunningCommand implements AutoCloseable {

    /** A command answers within a second or two; a machine that compiles meanwhile takes longer. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final Path out;
    private final Path err;

    private RunningCommand(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it; what it prints goes into files of this folder. */
    public static RunningCommand start(SidetoneProgram program, Path folder, String... arguments) {
        try {
            Files.createDirectories(folder);
            Path out = Files.createTempFile(folder, "command", ".out");
            Path err = Files.createTempFile(folder, "command", ".err");
            return new RunningCommand(program.start(List.of(arguments), out, err), out, err);
        } catch (IOException e) {
            throw new LabFailure("cannot start sidetone " + List.of(arguments), e);
        }
    }

    /** The whole lines of stdout so far. */
    public List<String> lines() {
        String text = read(out);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Stderr so far. */
    public String err() {
        return read(err);
    }

    /** Waits until a line of stdout is so, and returns the first that is. */
    public String awaitLine(String what, Predicate<String> wanted) {
        try {
            return Await.present(what, LIMIT, () -> lines().stream().filter(wanted).findFirst());
        } catch (LabFailure late) {
            throw new LabFailure(late.getMessage() + "; it said " + lines() + err(), late);
        }
    }

    /** Waits until stderr has this in it. */
    public void awaitErr(String text) {
        Await.until("stderr has " + text, LIMIT, () -> err().contains(text));
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        exitStatus();
    }

    /** Presses Ctrl-C. */
    public void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new LabFailure("cannot send SIGINT", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted with a signal", e);
        }
    }

    /** Waits until it has ended, and tells its exit status. */
    public int exitStatus() {
        Await.until("the command has ended", LIMIT, () -> !process.isAlive());
        return process.exitValue();
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a service manager does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LabFailure("cannot read what a command printed", e);
        }
    }
}

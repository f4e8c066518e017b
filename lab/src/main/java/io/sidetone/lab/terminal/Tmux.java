package io.sidetone.lab.terminal;

import io.sidetone.lab.Await;
import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A tmux server of one's own with one window in it: what a person would see and press. */
final class Tmux implements AutoCloseable {

    /** A Java program starts in the meantime, on a machine that builds. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path folder;

    private Tmux(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the window.
     *
     * @param program what runs in it
     * @param environment of that, beside this process's; secrets are in no command line
     * @throws LabFailure when there is no tmux
     */
    static Tmux open(int columns, int rows, Map<String, String> environment, List<String> program) {
        try {
            // Short: the path of a socket has 107 characters at most.
            Tmux tmux = new Tmux(Files.createTempDirectory("lab-tmux"));
            Path settings = tmux.folder.resolve("tmux.conf");
            Files.writeString(
                    settings,
                    """
                    set -g remain-on-exit on
                    set -g default-terminal screen
                    set -g status off
                    """);
            List<String> words = new ArrayList<>(List.of("-f", settings.toString()));
            words.addAll(List.of("new-session", "-d", "-x", Integer.toString(columns)));
            words.addAll(List.of("-y", Integer.toString(rows)));
            words.addAll(program);
            tmux.run(words, environment);
            return tmux;
        } catch (IOException e) {
            throw new LabFailure("cannot open a terminal", e);
        }
    }

    /** Has tmux do something; returns what it says. */
    String run(String... words) {
        return run(List.of(words), Map.of());
    }

    void press(String... keys) {
        List<String> words = new ArrayList<>(List.of("send-keys"));
        words.addAll(List.of(keys));
        run(words, Map.of());
    }

    void resize(int columns, int rows) {
        run("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
    }

    /** What is to be seen, row by row, without spaces at their ends. */
    String screen() {
        return run("capture-pane", "-p");
    }

    /** What a format of tmux's stands for now. */
    String ask(String format) {
        return run("display-message", "-p", format).strip();
    }

    /**
     * Waits until what is to be seen is as described.
     *
     * @throws LabFailure when it is not in time, with what is to be seen
     */
    String await(String what, Predicate<String> condition) {
        var seen = new String[] {""};
        try {
            Await.until(
                    "the terminal shows " + what,
                    LIMIT,
                    () -> {
                        seen[0] = screen();
                        return condition.test(seen[0]);
                    });
        } catch (LabFailure late) {
            throw new LabFailure(late.getMessage() + "; it shows\n" + seen[0], late);
        }
        return seen[0];
    }

    private String run(List<String> words, Map<String, String> environment) {
        List<String> line =
                new ArrayList<>(List.of("tmux", "-u", "-S", folder.resolve("socket").toString()));
        line.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return output(builder.start(), words);
        } catch (IOException e) {
            throw new LabFailure("the lab needs tmux: apt-get install tmux", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted at a terminal", e);
        }
    }

    private static String output(Process process, List<String> words)
            throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new LabFailure("tmux does not answer");
            }
            if (process.exitValue() != 0) {
                throw new LabFailure("tmux cannot do " + words + ": " + said);
            }
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        run("kill-server");
        try {
            FolderSweep.remove(folder);
        } catch (IOException e) {
            throw new LabFailure("cannot remove " + folder, e);
        }
    }
}

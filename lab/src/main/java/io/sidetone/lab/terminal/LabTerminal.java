package io.sidetone.lab.terminal;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.daemon.SidetoneProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command of the program in a real terminal, and what is on its screen. */
public final class LabTerminal implements AutoCloseable {

    /** A command ends within a second or two; a machine that compiles meanwhile takes longer. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Runs the words behind it to their end, also after Ctrl-C, and writes down how they ended. */
    private static final String TELLING = "trap : INT; \"$@\"; echo $? > \"$0\"";

    private final Tmux tmux;
    private final Path ending;

    private LabTerminal(Tmux tmux, Path ending) {
        this.tmux = tmux;
        this.ending = ending;
    }

    /** Starts it on a screen of 80 by 24. */
    public static LabTerminal open(SidetoneProgram program, String... arguments) {
        Map<String, String> environment = new HashMap<>(program.secrets());
        environment.put("COLUMNS", "80"); // as bin/sidetone does
        environment.put("LC_ALL", "C.UTF-8");
        try {
            // tmux itself forgets about every other program that ends.
            Path ending = Files.createTempFile("lab-ending", "");
            List<String> words = new ArrayList<>(List.of("sh", "-c", TELLING, ending.toString()));
            words.addAll(program.line(List.of(arguments)));
            return new LabTerminal(Tmux.open(80, 24, environment, words), ending);
        } catch (IOException e) {
            throw new LabFailure("cannot open a terminal", e);
        }
    }

    /** What is on the screen, line by line, without what is empty at its end. */
    public String screen() {
        return tmux.screen().stripTrailing();
    }

    /** Waits until this is on the screen. */
    public void awaitScreen(String text) {
        tmux.await(text, screen -> screen.contains(text));
    }

    /** Presses keys as tmux calls them: {@code C-c}, {@code Enter}, {@code q}. */
    public void press(String... keys) {
        tmux.press(keys);
    }

    /** Makes the screen another size. */
    public void resize(int columns, int rows) {
        tmux.resize(columns, rows);
    }

    /** Waits until the command has ended, and tells its exit status. */
    public int exitStatus() {
        return Await.present("it has ended", LIMIT, this::status);
    }

    private Optional<Integer> status() {
        try {
            String status = Files.readString(ending).strip();
            return status.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(status));
        } catch (IOException e) {
            throw new LabFailure("nobody knows how it ended", e);
        }
    }

    @Override
    public void close() {
        tmux.close();
        try {
            Files.delete(ending);
        } catch (IOException e) {
            throw new LabFailure("cannot remove " + ending, e);
        }
    }
}

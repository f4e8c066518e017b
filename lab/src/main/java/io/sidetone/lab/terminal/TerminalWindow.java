package io.sidetone.lab.terminal;

import io.sidetone.lab.LabFailure;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A terminal with a shell in it: what a person would see, and the keys they press. */
public final class TerminalWindow implements AutoCloseable {

    private final Tmux tmux;

    private TerminalWindow(Tmux tmux) {
        this.tmux = tmux;
    }

    /**
     * Opens one with a plain shell.
     *
     * @param environment for what runs in it
     */
    public static TerminalWindow open(int columns, int rows, Map<String, String> environment) {
        // Not in the environment: a shell on the way would take the prompt out of it.
        var shell = List.of("env", "PS1=ready> ", "LC_ALL=C.UTF-8", "sh");
        var window = new TerminalWindow(Tmux.open(columns, rows, environment, shell));
        try {
            window.await("ready>");
            return window;
        } catch (LabFailure late) {
            window.close();
            throw late;
        }
    }

    /** Types a command line and Enter. */
    public void runs(List<String> command) {
        type(String.join(" ", command.stream().map(TerminalWindow::quoted).toList()));
        press("Enter");
    }

    /** Types text as it is. */
    public void type(String text) {
        tmux.press("-l", text);
    }

    /** Presses keys as tmux calls them: {@code Enter}, {@code Up}, {@code C-c}. */
    public void press(String... keys) {
        tmux.press(keys);
    }

    /** Changes its size. */
    public void resize(int columns, int rows) {
        tmux.resize(columns, rows);
    }

    /** What is to be seen, row by row, without spaces at their ends. */
    public String screen() {
        return tmux.screen();
    }

    /** Waits until it shows this. */
    public String await(String text) {
        return await(text, screen -> screen.contains(text));
    }

    /** Waits until what it shows is as described. */
    public String await(String what, Predicate<String> condition) {
        return tmux.await(what, condition);
    }

    /** Whether a program has taken the whole screen, and will give it back. */
    public boolean isAlternate() {
        return tmux.ask("#{alternate_on}").equals("1");
    }

    /** Whether the cursor can be seen. */
    public boolean hasCursor() {
        return tmux.ask("#{cursor_flag}").equals("1");
    }

    @Override
    public void close() {
        tmux.close();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}

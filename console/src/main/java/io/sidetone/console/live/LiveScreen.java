package io.sidetone.console.live;

import io.sidetone.console.Surroundings;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Shows a view on the whole terminal until a key or Ctrl-C leaves it, and gives the terminal back
 * as it was, whatever happens.
 */
public final class LiveScreen {

    /** Fast enough for an eye, and slow enough for a small machine and a line over SSH. */
    static final Duration TICK = Duration.ofMillis(250);

    private static final int FEWEST_COLUMNS = 20;
    private static final int FEWEST_ROWS = 5;
    private static final int USUAL_COLUMNS = 80;
    private static final int USUAL_ROWS = 24;

    private final boolean terminal;
    private final boolean colour;
    private final Opener opener;

    /** Takes the terminal when it is needed. */
    @FunctionalInterface
    interface Opener {
        Glass open() throws IOException;
    }

    LiveScreen(boolean terminal, boolean colour, Opener opener) {
        this.terminal = terminal;
        this.colour = colour;
        this.opener = opener;
    }

    /** The screen of a process; nothing of it is loaded before it is shown. */
    public static LiveScreen of(Surroundings surroundings) {
        var type = surroundings.environment().getOrDefault("TERM", "dumb");
        return new LiveScreen(
                surroundings.terminal() && !type.equals("dumb"),
                surroundings.colour(),
                JlineGlass::open);
    }

    /** Whether a person sits in front of a terminal that can show it. */
    public boolean isThere() {
        return terminal;
    }

    /**
     * Shows a view until it is left.
     *
     * @throws CommandFailed when there is no terminal for it
     */
    public void show(LiveView view) throws CommandFailed {
        if (!terminal) {
            throw unusable("it is none", null);
        }
        try (var _ = HeldTalk.begin();
                var glass = opener.open()) {
            new Shown(glass, view, new Painter(colour)).run();
        } catch (IOException e) {
            throw unusable(String.valueOf(e.getMessage()), e);
        }
    }

    private static CommandFailed unusable(String why, @Nullable Throwable e) {
        return new CommandFailed(
                new Failure.Fixable(
                        "A live view needs a terminal: " + why,
                        "Without one, ask for a list; --help tells how"),
                e);
    }

    /** One view on one terminal. */
    private record Shown(Glass glass, LiveView view, Painter painter) {

        void run() throws IOException {
            var keys = new KeyReader(glass);
            while (true) {
                paint();
                int first = glass.read(TICK);
                if (first == Glass.GONE || !goesOn()) {
                    return;
                }
                if (first >= 0 && !keys.key(first).map(view::press).orElse(true)) {
                    return;
                }
            }
        }

        private boolean goesOn() throws IOException {
            switch (glass.event()) {
                case NONE -> {}
                case DISTURBED -> painter.disturbed();
                case SUSPEND -> {
                    glass.suspend();
                    painter.disturbed();
                }
                case END -> {
                    return false;
                }
            }
            return true;
        }

        private void paint() {
            int columns = size(glass.columns(), USUAL_COLUMNS, FEWEST_COLUMNS);
            int rows = size(glass.rows(), USUAL_ROWS, FEWEST_ROWS);
            var text = painter.paint(view.frame(columns, rows), columns, rows);
            if (!text.isEmpty()) {
                glass.write(text);
            }
        }

        /** A terminal that does not know its size has the one that all had. */
        private static int size(int told, int usual, int fewest) {
            return told <= 0 ? usual : Math.max(fewest, told);
        }
    }
}

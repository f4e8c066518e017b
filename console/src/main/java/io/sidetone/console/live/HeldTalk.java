package io.sidetone.console.live;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/** Keeps back what is logged to stderr while a screen is shown, and says it afterwards. */
final class HeldTalk implements AutoCloseable {

    /** A view may be shown for weeks; the latest lines tell most. */
    private static final int LINES = 100;

    private static final int LONGEST_LINE = 2_000;

    private final PrintStream err;
    private final Queue<String> lines = new ArrayDeque<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private HeldTalk(PrintStream err) {
        this.err = err;
    }

    /** Begins with the process's stderr. */
    static HeldTalk begin() {
        var held = new HeldTalk(System.err);
        System.setErr(new PrintStream(held.new Keeper(), true, StandardCharsets.UTF_8));
        return held;
    }

    /** What is kept now. */
    synchronized Queue<String> kept() {
        return new ArrayDeque<>(lines);
    }

    @Override
    public void close() {
        System.setErr(err);
        kept().forEach(err::println);
        err.flush();
    }

    private synchronized void take(int octet) {
        if (octet == '\n') {
            if (lines.size() == LINES) {
                lines.remove();
            }
            lines.add(line.toString(StandardCharsets.UTF_8));
            line.reset();
        } else if (line.size() < LONGEST_LINE) {
            line.write(octet);
        }
    }

    /** What stderr is meanwhile. */
    private final class Keeper extends OutputStream {
        @Override
        public void write(int octet) {
            take(octet);
        }
    }
}

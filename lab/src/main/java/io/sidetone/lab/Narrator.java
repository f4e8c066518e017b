package io.sidetone.lab;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;

/** Tells what happens as it happens, one line each with the time since the beginning. */
public final class Narrator {

    private final PrintStream out;
    private final Clock clock;
    private final Instant began;

    public Narrator(PrintStream out, Clock clock, Instant began) {
        this.out = out;
        this.clock = clock;
        this.began = began;
    }

    /**
     * Tells one thing.
     *
     * @param who what part of the house speaks, at most ten letters
     */
    public void tell(String who, String what) {
        double seconds = (clock.millis() - began.toEpochMilli()) / 1000.0;
        // One write a line: several threads tell.
        out.print("%5.1f s  %-10s %s%n".formatted(seconds, who, what));
        out.flush();
    }
}

package io.sidetone.lab.faults.calls;

import java.util.random.RandomGenerator;

/** What a caller does after the tone. */
public enum Habit {
    /** Speaks and hangs up with the last word. */
    HANG_UP(6),
    /** Hangs up in the middle of a word. */
    BREAK_OFF(2),
    /** Speaks, presses {@code #}, and hangs up while hearing it. */
    LISTEN(2),
    /** Speaks, presses {@code #} and 1. */
    SEND(4),
    /** Speaks, presses {@code #} and 3, speaks again and hangs up: the second one counts. */
    RECORD_AGAIN(2),
    /** Speaks, presses {@code #} and 4, speaks again and hangs up: both count. */
    APPEND(2),
    /** Speaks, presses {@code #} and 0. */
    CANCEL(2),
    /** Says nothing and hangs up. */
    KEEP_SILENT(1),
    /** Hangs up in the greeting. */
    TURN_BACK(1);

    private final int weight;

    Habit(int weight) {
        this.weight = weight;
    }

    /** One of them, the common ones more often. */
    public static Habit any(RandomGenerator random) {
        int all = 0;
        for (Habit habit : values()) {
            all += habit.weight;
        }
        int chosen = random.nextInt(all);
        for (Habit habit : values()) {
            chosen -= habit.weight;
            if (chosen < 0) {
                return habit;
            }
        }
        throw new IllegalStateException("weights changed");
    }
}

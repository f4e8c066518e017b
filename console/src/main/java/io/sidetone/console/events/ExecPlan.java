package io.sidetone.console.events;

import java.time.Duration;
import java.util.List;

/**
 * What to run for each event.
 *
 * @param words the program and its arguments
 * @param atOnce so many at the same time; 1-64
 * @param limit how long one may take
 */
record ExecPlan(List<String> words, int atOnce, Duration limit) {

    ExecPlan {
        words = List.copyOf(words);
        if (atOnce < 1 || atOnce > 64) {
            throw new IllegalArgumentException("--exec-at-once is 1 to 64");
        }
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("--exec-limit is more than nothing");
        }
    }

    /** The program's name or path. */
    String program() {
        return words.getFirst();
    }
}

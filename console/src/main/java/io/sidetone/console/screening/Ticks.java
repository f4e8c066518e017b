package io.sidetone.console.screening;

import io.sidetone.console.serve.ProcessSignal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The beat of a command that goes on until Ctrl-C. */
@FunctionalInterface
public interface Ticks {

    /** Often enough for a person who watches, and seldom enough for a small machine. */
    Duration BEAT = Duration.ofSeconds(1);

    /**
     * Waits for the next beat.
     *
     * @return false when the command is to end
     */
    boolean next() throws InterruptedException;

    /** Beats from now on until Ctrl-C, which ends the command and not the process. */
    static Ticks untilCtrlC() {
        var stopped = new CountDownLatch(1);
        ProcessSignal.INT.handle(stopped::countDown);
        return () -> !stopped.await(BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }
}

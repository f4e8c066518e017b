package io.sidetone.core.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process with all that it has started. */
public final class ProcessTree {

    /** How long a command that was told to stop may take before it is killed. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private ProcessTree() {}

    /** Ends it, unless it has ended: asks first, and kills soon after. */
    public static void end(Process process) {
        if (!process.isAlive()) {
            return;
        }
        // Asked for first: children of a process that is gone are nobody's descendants.
        var children = process.descendants().toList();
        children.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}

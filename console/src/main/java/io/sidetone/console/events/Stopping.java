package io.sidetone.console.events;

import io.sidetone.console.serve.ProcessSignal;

/** How a command that goes on for weeks learns that it is to end. */
@FunctionalInterface
public interface Stopping {

    /** Does something each time it is asked to. */
    void whenAsked(Runnable action);

    /** By Ctrl-C and by a service manager. */
    static Stopping bySignals() {
        return action -> {
            ProcessSignal.INT.handle(action);
            ProcessSignal.TERM.handle(action);
        };
    }
}

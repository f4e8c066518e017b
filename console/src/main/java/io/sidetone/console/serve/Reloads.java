package io.sidetone.console.serve;

import org.jspecify.annotations.Nullable;

/** Takes the wishes to read the configuration anew, also those that come while Sidetone starts. */
final class Reloads {

    private @Nullable Reloader reloader;
    private boolean asked;

    /** Reads it now, or as soon as there is somebody to do so. */
    synchronized void ask() {
        if (reloader == null) {
            asked = true;
        } else {
            reloader.reload();
        }
    }

    /** From now on somebody is there. */
    synchronized void begin(Reloader ready) {
        reloader = ready;
        if (asked) {
            ready.reload();
        }
    }
}

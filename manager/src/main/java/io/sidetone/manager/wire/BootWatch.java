package io.sidetone.manager.wire;

import java.io.IOException;

/**
 * Whether to wait for the end of Asterisk's start. Only a user that may read {@code system} is told
 * of it: whoever was told once is told each time. Whoever never was is not kept waiting; if
 * Asterisk was only starting then, {@code FullyBooted} comes as an event.
 */
final class BootWatch {

    private volatile boolean isTold;

    /**
     * Waits if that makes sense.
     *
     * @throws io.sidetone.manager.ami.AmiProblem when Asterisk is still starting
     */
    void await(LogIn login, Patience patience) throws IOException {
        if (login.isBooted()) {
            isTold = true;
        } else if (isTold) {
            patience.forTheStart();
            login.awaitBoot();
        }
    }

    /** Makes reads of a link wait longer or shorter. */
    @FunctionalInterface
    interface Patience {
        void forTheStart() throws IOException;
    }
}

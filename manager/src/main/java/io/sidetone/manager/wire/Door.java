package io.sidetone.manager.wire;

import io.sidetone.manager.stream.EventWish;
import java.io.IOException;
import java.util.Optional;

/** Lets us in to a manager interface, as often as it is asked. */
@FunctionalInterface
interface Door {

    /**
     * Connects and logs in.
     *
     * @param wish the events to send; empty for none
     * @throws io.sidetone.manager.ami.AmiProblem when Asterisk refuses, or is none
     * @throws IOException when it cannot be reached
     */
    Link open(Optional<EventWish> wish) throws IOException;
}

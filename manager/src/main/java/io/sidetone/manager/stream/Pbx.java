package io.sidetone.manager.stream;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiResponse;
import java.io.IOException;

/** An Asterisk as its manager interface shows it, now or as it was recorded. */
public interface Pbx extends AutoCloseable {

    /** How the configuration or the recording calls it. */
    String name();

    /** Whether it can be acted upon; a recording cannot. */
    boolean isLive();

    /**
     * Begins to follow its events; the first item is {@link Connected}, or {@link Lost} while it
     * cannot be reached. To be called once.
     *
     * @throws io.sidetone.manager.ami.AmiProblem when Asterisk refuses the user: trying again would
     *     not help
     * @throws IOException when what is told to be there is not there at all
     */
    EventStream follow(EventWish wish) throws IOException;

    /**
     * Sends an action and waits for its answer, and for a list its events. Any thread, also while
     * events are followed; over a connection of its own when they are not.
     *
     * @throws io.sidetone.manager.ami.AmiProblem when no answer comes in time; from a recording,
     *     when it has none
     * @throws IOException when Asterisk cannot be reached
     */
    AmiResponse ask(AmiAction action) throws IOException;

    @Override
    void close();
}

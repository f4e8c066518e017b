package io.sidetone.ari.connection;

import io.sidetone.ari.event.AriEvent;
import java.io.IOException;

/** Is told what an {@link AriConnection} brings. */
public interface EventListener {

    /** An event; all in Asterisk's order and on one thread, so this must return at once. */
    void event(AriEvent event);

    /**
     * A connection is about to be made: nobody takes calls in our place, and no event comes. Comes
     * on the thread of events.
     *
     * @throws IOException when Asterisk cannot be asked
     */
    void beforeConnecting() throws IOException;

    /**
     * Events may have been missed: looks at Asterisk's state as it is. Comes after every connection
     * and every gap, on a thread of its own, once at a time, while events go on.
     *
     * @param events what has come in from Asterisk
     * @throws IOException when Asterisk cannot be asked; the connection is then made anew
     */
    void resync(Events events) throws IOException, InterruptedException;

    /** What has come in from Asterisk and may still wait to be told. */
    @FunctionalInterface
    interface Events {

        /**
         * Waits until all events that have come in are told.
         *
         * @throws IOException when the connection ends meanwhile
         */
        void awaitTold() throws IOException, InterruptedException;
    }
}

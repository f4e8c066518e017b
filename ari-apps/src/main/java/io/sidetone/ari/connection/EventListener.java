package io.sidetone.ari.connection;

import io.sidetone.ari.event.AriEvent;
import java.io.IOException;

/** Is told what an {@link AriConnection} brings. */
public interface EventListener {

    /** An event; all in Asterisk's order and on one thread, so this must return at once. */
    void event(AriEvent event);

    /**
     * Events may have been missed: looks at Asterisk's state as it is. Comes after every connection
     * and every gap, on a thread of its own, once at a time, while events go on.
     *
     * @throws IOException when Asterisk cannot be asked; the connection is then made anew
     */
    void resync() throws IOException, InterruptedException;
}

package io.sidetone.console.live;

import java.io.IOException;
import java.time.Duration;

/** A terminal that gives each key as it is pressed and shows nothing of its own. */
interface Glass extends AutoCloseable {

    /** No key was pressed in time. */
    int NOTHING = -2;

    /** The terminal is gone. */
    int GONE = -1;

    /** What happened to the terminal since it was asked last; a later one outweighs an earlier. */
    enum Event {
        NONE,
        /** Whatever is on it is wrong, as after its size changed. */
        DISTURBED,
        /** Ctrl-Z: the person wants the shell for a while. */
        SUSPEND,
        /** Ctrl-C. */
        END
    }

    /** Its width; 0 when it does not know. */
    int columns();

    /** Its height; 0 when it does not know. */
    int rows();

    /**
     * Waits for an octet of what a key sends.
     *
     * @return {@link #NOTHING} or {@link #GONE} when there is none
     */
    int read(Duration atMost) throws IOException;

    /** Writes text and control sequences, all at once. */
    void write(String text);

    /** What happened meanwhile. */
    Event event();

    /** Stops the process with the terminal as it was, and takes it again when it goes on. */
    void suspend() throws IOException;

    /** Gives the terminal back as it was. Any thread, more than once. */
    @Override
    void close();
}

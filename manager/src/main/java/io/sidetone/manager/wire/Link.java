package io.sidetone.manager.wire;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiPacket;
import java.io.IOException;

/** A way on which messages go to and fro. One thread reads it, any may send. */
interface Link extends AutoCloseable {

    /** The manager interface's version, {@code 11.0.0}; empty when it does not tell. */
    String version();

    /** Sends an action with the id it has. */
    void send(AmiAction action) throws IOException;

    /**
     * Waits for the next message.
     *
     * @throws java.net.SocketTimeoutException when nothing came for a while; it may be asked again
     * @throws IOException when the connection is gone
     */
    AmiPacket next() throws IOException;

    /** Ends it; whoever waits in {@link #next} learns it. */
    @Override
    void close();
}

package io.sidetone.core.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to change one message, until it is closed. */
final class MessageLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MessageLock.class);

    private final String id;
    private final FileChannel channel;
    private final Set<String> held;

    MessageLock(String id, FileChannel channel, Set<String> held) {
        this.id = id;
        this.channel = channel;
        this.held = held;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("could not close the lock of message {}", id, e);
        } finally {
            held.remove(id);
        }
    }
}

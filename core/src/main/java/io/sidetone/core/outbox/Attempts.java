package io.sidetone.core.outbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt with each recipient of a message who does not have it, all at the same time: a server
 * that keeps us waiting over one of them holds up no other.
 */
final class Attempts {

    /**
     * What came of one of them.
     *
     * @param index of the delivery in the journal
     */
    record Ended(int index, DeliveryResult result) {}

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Mailer mailer;
    private final Lanes lanes;
    private final StoredMessage message;
    private final Path audio;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private int left;

    Attempts(Mailer mailer, Lanes lanes, StoredMessage message, Path audio) {
        this.mailer = mailer;
        this.lanes = lanes;
        this.message = message;
        this.audio = audio;
    }

    /**
     * Begins them all, the first in the place that is given.
     *
     * @param place closed when it is not needed any more
     */
    Attempts begin(Lanes.Place place) {
        for (var index = 0; index < message.deliveries().size(); index++) {
            if (message.deliveries().get(index).isPending()) {
                begin(index, left == 0 ? () -> place : lanes::enter);
            }
        }
        return this;
    }

    /** Whether the end of one of them was not told yet. */
    boolean hasNext() {
        return left > 0;
    }

    /**
     * Waits for the next one that ends; when interrupted, breaks off all. The interruption ends
     * there: what the server has answered is still to be written, and no file can be written by a
     * thread that is interrupted.
     */
    Ended next() {
        while (true) {
            try {
                var next = ended.take();
                left--;
                return next;
            } catch (InterruptedException e) {
                threads.forEach(Thread::interrupt);
            }
        }
    }

    private void begin(int index, Entrance entrance) {
        var recipient = message.deliveries().get(index).recipient();
        var thread =
                Thread.ofVirtual()
                        .name("delivery-" + message.id() + "-" + index)
                        .unstarted(() -> ended.add(new Ended(index, attempt(recipient, entrance))));
        threads.add(thread);
        left++;
        thread.start();
    }

    private DeliveryResult attempt(Recipient recipient, Entrance entrance) {
        try (var _ = entrance.enter()) {
            return mailer.deliver(message, recipient, audio);
        } catch (InterruptedException e) {
            return new DeliveryResult.TryLater("interrupted");
        } catch (RuntimeException e) {
            LOG.error("delivering message {} failed by a fault of Sidetone", message.id(), e);
            return new DeliveryResult.TryLater("fault in Sidetone: " + e);
        }
    }

    /** How an attempt comes by a place. */
    @FunctionalInterface
    private interface Entrance {
        Lanes.Place enter() throws InterruptedException;
    }
}

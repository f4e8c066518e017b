package io.sidetone.core.outbox;

import io.sidetone.core.disk.DiskTrouble;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing again and again on a thread of its own, until it is closed. */
final class SpoolLoop implements AutoCloseable {

    /** One round of the thing. */
    @FunctionalInterface
    interface Pass {
        void run() throws IOException;
    }

    /** A pass that hangs at the end, in a network read, is left behind after this long. */
    private static final Duration LEAVE_AFTER = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(SpoolLoop.class);

    private final String name;
    private final Pass pass;
    private final OutboxSignal signal;
    private final Duration interval;
    private final Thread thread;
    private volatile boolean stopped;
    private String told = "";

    SpoolLoop(String name, Pass pass, OutboxSignal signal, Duration interval) {
        this.name = name;
        this.pass = pass;
        this.signal = signal;
        this.interval = interval;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::loop);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        stopped = true;
        signal.ring();
        try {
            if (!thread.join(LEAVE_AFTER)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        while (!stopped) {
            var seen = signal.rings();
            runOnce();
            try {
                signal.await(seen, interval);
            } catch (InterruptedException e) {
                return; // closed while a pass hung
            }
        }
    }

    private void runOnce() {
        try {
            pass.run();
            told = "";
        } catch (IOException e) {
            tell(e);
        } catch (RuntimeException e) {
            LOG.error("{}: fault in Sidetone; tried again in {}", name, interval, e);
        }
    }

    /** Once, not at each pass. */
    private void tell(IOException failure) {
        if (failure instanceof DiskTrouble || failure.toString().equals(told)) {
            LOG.debug("{}", name, failure); // the log has it already
            return;
        }
        told = failure.toString();
        LOG.warn("{}: {}; tried again every {} s", name, told, interval.toSeconds());
    }
}

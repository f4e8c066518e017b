package io.sidetone.core.outbox;

import java.time.Duration;
import java.util.List;

/** The outbox at work: delivers, finishes abandoned drafts and clears up, until it is closed. */
public final class OutboxService implements AutoCloseable {

    /**
     * How long a stop waits for deliveries that run: a mail of some minutes of speech is through in
     * that time, and a service manager waits longer.
     */
    public static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    /** How often it is cleared up. */
    private static final Duration UPKEEP_INTERVAL = Duration.ofSeconds(15);

    private final OutboxSender sender;
    private final List<SpoolLoop> loops;

    /**
     * Wires the parts; nothing runs before {@link #start}.
     *
     * @param owner who is told of a message that is given up
     */
    public OutboxService(Outbox outbox, Mailer mailer, OutboxConfig config, OwnerNotice owner) {
        var parts = outbox.parts();
        var round = new DeliveryRound(parts, mailer, config.retryPlan(), owner);
        var sweeper = new DraftSweeper(parts);
        var upkeep = new SpoolUpkeep(parts, new RecordingsCleanup(parts), config.keepSent());
        var quiet = new OutboxSignal();
        this.sender = new OutboxSender(parts, round, config.retryPlan(), config.atOnce());
        this.loops =
                List.of(
                        new SpoolLoop("outbox-sender", sender::pass, parts.signal(), Outbox.POLL),
                        new SpoolLoop("draft-sweeper", sweeper::pass, quiet, Outbox.POLL),
                        new SpoolLoop("spool-upkeep", upkeep::pass, quiet, UPKEEP_INTERVAL));
    }

    /** Begins with what earlier processes left. To be called once. */
    public void start() {
        loops.forEach(SpoolLoop::start);
    }

    /** Begins no delivery any more and lets the running ones end, for {@link #STOP_LIMIT}. */
    @Override
    public void close() {
        loops.forEach(SpoolLoop::close);
        sender.stop(STOP_LIMIT);
    }
}

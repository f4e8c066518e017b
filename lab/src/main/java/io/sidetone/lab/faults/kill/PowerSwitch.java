package io.sidetone.lab.faults.kill;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.faults.calls.Habit;
import io.sidetone.lab.mail.SmtpFault;
import io.sidetone.lab.mail.SmtpSink;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts the daemon and kills it, again and again, and keeps account of it. */
final class PowerSwitch {

    /** A message comes by each state within seconds; then any moment will do. */
    private static final Duration MOMENT_LIMIT = Duration.ofSeconds(8);

    private static final Duration GONE_LIMIT = Duration.ofSeconds(10);

    /** Base64 of some seconds of sound is far longer. */
    private static final int INSIDE_THE_SOUND = 20_000;

    private final LabSidetone sidetone;
    private final SmtpSink mail;
    private final Trap trap;
    private final Clock clock = Clock.systemUTC();
    private final List<Kill> kills = new CopyOnWriteArrayList<>();
    private volatile Optional<Habit> wanted = Optional.empty();
    private volatile boolean on;
    private final AtomicInteger rounds = new AtomicInteger();

    /**
     * @param sidetone not running
     */
    PowerSwitch(LabSidetone sidetone, SmtpSink mail, Trap trap) {
        this.sidetone = sidetone;
        this.mail = mail;
        this.trap = trap;
    }

    /** Whether there is a daemon that takes calls. */
    boolean isOn() {
        return on;
    }

    /** Counts the daemons; a call that began under an earlier one is left alone. */
    int round() {
        return rounds.get();
    }

    /** What callers had better do now; empty when anything will do. */
    Optional<Habit> wanted() {
        return wanted;
    }

    List<Kill> kills() {
        return List.copyOf(kills);
    }

    /**
     * Starts the daemon and kills it at that moment.
     *
     * @param early whether the moment may come while it starts, in what an earlier one has left
     */
    Kill round(KillPoint point, boolean early) {
        prepare(point);
        sidetone.begin();
        rounds.incrementAndGet();
        CompletableFuture<Boolean> sprung = new CompletableFuture<>();
        if (early || point.kind() == KillPoint.Kind.STARTING) {
            sprung = trap.set(point, sidetone.process());
            trap.reached(KillPoint.Kind.STARTING);
        }
        if (becomesReady()) {
            on = true;
            if (!early && point.kind() != KillPoint.Kind.STARTING) {
                sprung = trap.set(point, sidetone.process());
            }
            trap.reached(KillPoint.Kind.READY);
        }
        return ended(point, isAimed(sprung));
    }

    /** Starts it for good. */
    void stayOn() {
        mail.up();
        sidetone.restart();
        rounds.incrementAndGet();
        wanted = Optional.empty();
        on = true;
    }

    private void prepare(KillPoint point) {
        wanted = point.habit();
        switch (point.kind()) {
            case SERVER_DOWN -> mail.down();
            case INSIDE_DATA -> mail.plan(new SmtpFault.DropInData(INSIDE_THE_SOUND));
            default -> {
                // The daemon alone has trouble.
            }
        }
    }

    private boolean becomesReady() {
        try {
            sidetone.awaitReady();
            return true;
        } catch (LabFailure failure) {
            if (sidetone.process().isAlive()) {
                throw failure;
            }
            return false; // killed before
        }
    }

    private static boolean isAimed(CompletableFuture<Boolean> sprung) {
        return sprung.completeOnTimeout(false, MOMENT_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private Kill ended(KillPoint point, boolean aimed) {
        sidetone.process().destroyForcibly();
        on = false;
        Await.until("Sidetone is gone", GONE_LIMIT, () -> !sidetone.process().isAlive());
        Kill kill = new Kill(point, aimed, clock.instant(), Census.of(sidetone.outbox().path()));
        kills.add(kill);
        mail.up();
        return kill;
    }
}

package io.sidetone.lab.faults.kill;

import io.sidetone.lab.Await;
import io.sidetone.lab.mail.SmtpLine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Waits for the moment of a kill point, on whatever thread sees it, and springs once. */
final class Trap {

    private record Set(
            KillPoint point,
            Duration delay,
            ProcessHandle victim,
            CompletableFuture<Boolean> sprung) {}

    private final RandomGenerator random;
    private final AtomicReference<@Nullable Set> set = new AtomicReference<>();

    /**
     * @param random chooses the moment within a point's spread
     */
    Trap(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Sets the trap; what it waits for comes when it comes.
     *
     * @return whether it came before somebody else completed this
     */
    CompletableFuture<Boolean> set(KillPoint point, ProcessHandle victim) {
        CompletableFuture<Boolean> sprung = new CompletableFuture<>();
        long spread = point.spread().toNanos();
        Duration delay = Duration.ofNanos(spread == 0 ? 0 : random.nextLong(spread));
        set.set(new Set(point, delay, victim, sprung));
        return sprung;
    }

    /** The moment that needs no sign has come: the process was started, or the daemon is ready. */
    void reached(KillPoint.Kind kind) {
        Set armed = set.get();
        if (armed != null && armed.point().kind() == kind) {
            spring(armed);
        }
    }

    void sees(String path) {
        Set armed = set.get();
        if (armed != null
                && (armed.point().kind() == KillPoint.Kind.OUTBOX
                        || armed.point().kind() == KillPoint.Kind.SERVER_DOWN)
                && armed.point().sign().matcher(path).matches()) {
            spring(armed);
        }
    }

    void hears(SmtpLine line) {
        Set armed = set.get();
        if (armed != null
                && (armed.point().kind() == KillPoint.Kind.SMTP
                        || armed.point().kind() == KillPoint.Kind.INSIDE_DATA)
                && armed.point().sign().matcher(line.toString()).matches()) {
            spring(armed);
        }
    }

    private void spring(Set armed) {
        if (!set.compareAndSet(armed, null)) {
            return; // somebody else saw it first
        }
        if (armed.delay().isZero()) {
            armed.victim().destroyForcibly();
            armed.sprung().complete(true);
        } else {
            Thread.ofVirtual().name("trap").start(() -> later(armed));
        }
    }

    private static void later(Set armed) {
        Await.pause(armed.delay());
        armed.victim().destroyForcibly();
        armed.sprung().complete(true);
    }
}

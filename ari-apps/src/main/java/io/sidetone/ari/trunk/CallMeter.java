package io.sidetone.ari.trunk;

import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunkTry;
import io.sidetone.core.trunk.guard.TollMeter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what one call uses up. A guard that fails counts and limits nothing; the call goes on. */
final class CallMeter {

    private static final Logger log = LoggerFactory.getLogger(CallMeter.class);

    private final TollMeter meter;
    private final InstantSource clock;
    private final String id;

    /**
     * @param id the caller's channel
     */
    CallMeter(TollMeter meter, InstantSource clock, String id) {
        this.meter = meter;
        this.clock = clock;
        this.id = id;
    }

    /** A trunk is about to be dialled; why it must not be, if so. */
    Optional<Clearance.Refused> refusal(OutgoingCall call, PartyNumber destination, TrunkTry way) {
        var clearance =
                shielded(
                        () -> meter.begin(id, call, destination, way, clock.instant()),
                        new Clearance.Allowed("not counted", Optional.empty()));
        return clearance instanceof Clearance.Refused refused
                ? Optional.of(refused)
                : Optional.empty();
    }

    /** It goes on from a Sidetone that is gone. */
    void resume() {
        shielded(() -> meter.resume(id, clock.instant()), false);
    }

    void answered() {
        shielded(
                () -> {
                    meter.answered(id, clock.instant());
                    return true;
                },
                false);
    }

    /** How much longer the call may go on; zero when it is to be ended, empty for no limit. */
    Optional<Duration> left() {
        return shielded(() -> meter.left(id, clock.instant()), Optional.<Duration>empty());
    }

    /** Ends the counting; what the call cost, which is only told the first time. */
    BigDecimal end() {
        return shielded(() -> meter.end(id, clock.instant()), BigDecimal.ZERO);
    }

    private static <T> T shielded(Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (RuntimeException fault) {
            log.error("the toll guard fails; the call goes on uncounted", fault);
            return otherwise;
        }
    }
}

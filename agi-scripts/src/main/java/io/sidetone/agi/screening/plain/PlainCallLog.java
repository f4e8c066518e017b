package io.sidetone.agi.screening.plain;

import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.log.CallLog;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes calls into the program's own log and remembers the latest two that star codes ask for. */
public final class PlainCallLog implements CallLog {

    private static final Logger LOG = LoggerFactory.getLogger(PlainCallLog.class);
    private static final Set<Outcome> NOBODY_RANG =
            Set.of(Outcome.TURNED_AWAY, Outcome.FAILED, Outcome.GAVE_UP, Outcome.VOICEMAIL);

    private final AtomicReference<Optional<ScreenedCall>> last =
            new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ScreenedCall>> lastTurnedAway =
            new AtomicReference<>(Optional.empty());

    @Override
    public void note(ScreenedCall call) {
        LOG.info(
                "Screened '{}' on {}: {} ({}: {}), {}",
                call.received(),
                call.line(),
                call.verdict(),
                call.step().text(),
                call.reason(),
                call.outcome());
        if (call.step() == Step.INSIDE) {
            return;
        }
        last.set(Optional.of(call));
        if (NOBODY_RANG.contains(call.outcome())) {
            lastTurnedAway.set(Optional.of(call));
        }
    }

    @Override
    public Optional<ScreenedCall> last() {
        return last.get();
    }

    @Override
    public Optional<ScreenedCall> lastTurnedAway() {
        return lastTurnedAway.get();
    }
}

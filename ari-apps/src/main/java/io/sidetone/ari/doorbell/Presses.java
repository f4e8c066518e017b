package io.sidetone.ari.doorbell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells a press from its repetitions. For all calls at once. */
final class Presses {

    private final InstantSource clock;
    private final Map<String, Press> latest = new HashMap<>();

    Presses(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Whether a press is to ring.
     *
     * @param debounce so long after a press a further one is none, whatever became of the first
     * @return to be closed when the button may ring anew; empty for a repetition
     */
    synchronized Optional<Press> begin(String button, Duration debounce) {
        var now = clock.instant();
        var earlier = latest.get(button);
        if (earlier != null && (earlier.goesOn || earlier.isWithin(debounce, now))) {
            return Optional.empty();
        }
        var press = new Press(now);
        latest.put(button, press);
        return Optional.of(press);
    }

    private synchronized void end(Press press) {
        press.goesOn = false;
    }

    /** One that rings. */
    final class Press implements AutoCloseable {

        private final Instant at;
        private boolean goesOn = true;

        private Press(Instant at) {
            this.at = at;
        }

        /** When it was. */
        Instant at() {
            return at;
        }

        /** A clock that was put back must not silence a door. */
        private boolean isWithin(Duration debounce, Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(debounce));
        }

        /** It rings no more; does nothing the second time. */
        @Override
        public void close() {
            end(this);
        }
    }
}

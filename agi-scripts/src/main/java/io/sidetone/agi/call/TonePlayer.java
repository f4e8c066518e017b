package io.sidetone.agi.call;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.Tone;
import io.sidetone.core.call.playing.Cadence;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays tones with Asterisk's own generator, which goes on by itself while Asterisk waits for our
 * next command (tried on 22.10: a tone started by {@code EXEC Playtones} is heard while nothing is
 * asked, while a recording runs, and until {@code EXEC StopPlaytones}).
 */
final class TonePlayer {

    private static final Logger log = LoggerFactory.getLogger(TonePlayer.class);

    private final Line line;

    TonePlayer(Line line) {
        this.line = line;
    }

    /** Begins a tone and returns at once. */
    void start(Tone tone) throws CallEnded {
        line.mustBeThere();
        line.send(AgiCommand.exec("Playtones", Cadence.of(tone).notes()), Deadlines.AT_ONCE);
    }

    /** Ends whatever tone plays. */
    void stop() throws CallEnded {
        line.send(AgiCommand.exec("StopPlaytones", ""), Deadlines.AT_ONCE);
    }

    /** Begins a tone if there is still somebody to hear it. */
    void startIfHeard(Tone tone) {
        try {
            start(tone);
        } catch (CallEnded ended) {
            log.debug("{}: no tone: {}", line.connection().name(), ended.getMessage());
        }
    }

    /** Ends whatever tone plays, if there is still somebody to hear it. */
    void stopIfHeard() {
        try {
            line.mustBeThere();
            stop();
        } catch (CallEnded ended) {
            log.debug("{}: tone not stopped: {}", line.connection().name(), ended.getMessage());
        }
    }

    /**
     * Plays a tone once.
     *
     * @return the key among {@code keys} that cut it short
     */
    Optional<Dtmf> play(Tone tone, DtmfSet keys) throws CallEnded {
        start(tone);
        var pressed = listen(Cadence.of(tone).length(), keys);
        stop();
        return pressed;
    }

    private Optional<Dtmf> listen(Duration length, DtmfSet keys) throws CallEnded {
        long end = System.nanoTime() + length.toNanos();
        long left = length.toMillis();
        while (left > 0) {
            var wait = AgiCommand.waitForDigit(left);
            var limit = Deadlines.after(Duration.ofMillis(left));
            var pressed = Line.key(line.sendToCaller(wait, limit)).filter(keys::contains);
            if (pressed.isPresent()) {
                return pressed;
            }
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        return Optional.empty();
    }
}

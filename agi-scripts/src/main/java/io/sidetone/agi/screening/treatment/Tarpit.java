package io.sidetone.agi.screening.treatment;

import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.core.log.LogText;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.TakeKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps robots busy: says "hello?", listens until they pause, says something else. Listening is a
 * recording without a tone, which Asterisk ends at a silence; each overwrites the one before, and
 * the last is thrown away, by the outbox even if Sidetone dies over it.
 */
final class Tarpit {

    private static final Logger LOG = LoggerFactory.getLogger(Tarpit.class);

    /** Asterisk tells of a silence with so much delay at most; more of a recording is speech. */
    private static final Duration LATE = Duration.ofMillis(900);

    private final TarpitConfig config;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Semaphore places;
    private volatile boolean closing;

    Tarpit(TarpitConfig config, Outbox outbox, InstantSource clock) {
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
        this.places = new Semaphore(config.atOnce());
    }

    /** Whoever is kept is let go after the round they are in; nobody new is kept. */
    void close() {
        closing = true;
    }

    /**
     * Keeps a caller.
     *
     * @return what happened; empty, and nothing was said, when there is no place or no disk
     */
    Optional<Treated> give(Call call, IncomingCall from) throws CallEnded {
        if (closing || !places.tryAcquire()) {
            return Optional.empty();
        }
        try (var draft = outbox.draft(Messages.toNobody(call, from))) {
            var name = draft.newTake(TakeKind.REPLACE).name();
            var kept = keep(call, name);
            draft.discard();
            return Optional.of(kept);
        } catch (IOException e) {
            LOG.warn("A robot is not kept: {}", LogText.safe(e.toString()));
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private Treated keep(Call call, String recording) throws CallEnded, IOException {
        call.answer();
        var begun = clock.instant();
        int silent = 0;
        int rounds = 0;
        while (!closing && silent < config.silentRounds() && left(begun).isPositive()) {
            call.play(Phrases.HELLOS.get(rounds % Phrases.HELLOS.size()));
            silent = isSilent(call, recording, left(begun)) ? silent + 1 : 0;
            rounds++;
        }
        call.hangUp();
        var length = Duration.between(begun, clock.instant());
        return Treated.without(
                "was kept busy for %s, %d rounds, %s"
                        .formatted(LogText.seconds(length), rounds, reason(silent)));
    }

    private String reason(int silent) {
        if (closing) {
            return "until Sidetone was stopped";
        }
        return silent < config.silentRounds() ? "up to the limit" : "until nothing was heard";
    }

    private boolean isSilent(Call call, String recording, Duration left)
            throws CallEnded, IOException {
        var listen = Math.clamp(left.toMillis(), 1, config.listen().toMillis());
        var request =
                new RecordingRequest(
                        recording, Duration.ofMillis(listen), config.silence(), DtmfSet.NONE);
        var begun = clock.instant();
        call.record(request.unannounced());
        var length = Duration.between(begun, clock.instant());
        return length.compareTo(config.silence().plus(LATE)) < 0;
    }

    private Duration left(Instant begun) {
        return Duration.between(clock.instant(), begun.plus(config.limit()));
    }
}

package io.sidetone.core.call.playing;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Tone;
import io.sidetone.core.log.LogText;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.Sound;
import io.sidetone.core.prompt.Sounds;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a phrase's audio while the caller waits, never in silence and never for long. */
final class PhraseFinder {

    private static final Logger log = LoggerFactory.getLogger(PhraseFinder.class);

    private final Earpiece earpiece;
    private final Sounds sounds;
    private final Locale language;

    PhraseFinder(Earpiece earpiece, Sounds sounds, Locale language) {
        this.earpiece = earpiece;
        this.sounds = sounds;
        this.language = language;
    }

    /**
     * Looks on a thread of its own; after a short silence the working tone plays.
     *
     * @return empty when nothing was found in time
     * @throws CallEnded at once when the caller leaves meanwhile
     */
    List<List<Sound>> find(Prompt.Phrase phrase) throws CallEnded {
        var search = new CompletableFuture<List<List<Sound>>>();
        Thread.ofVirtual().name("phrase").start(() -> search(phrase, search));
        try (var _ = earpiece.onHangup(() -> search.complete(List.of()))) {
            var found = await(phrase, search);
            earpiece.mustBeThere();
            return found;
        }
    }

    private void search(Prompt.Phrase phrase, CompletableFuture<List<List<Sound>>> search) {
        try {
            search.complete(sounds.waysToPlay(phrase, language));
        } catch (RuntimeException | Error fault) {
            search.completeExceptionally(fault);
        }
    }

    private List<List<Sound>> await(
            Prompt.Phrase phrase, CompletableFuture<List<List<Sound>>> search) throws CallEnded {
        try {
            return get(search, PlayingLimits.SILENCE);
        } catch (TimeoutException notYet) {
            return awaitWithTone(phrase, search);
        } catch (ExecutionException failed) {
            return nothing(phrase, failed);
        }
    }

    private List<List<Sound>> awaitWithTone(
            Prompt.Phrase phrase, CompletableFuture<List<List<Sound>>> search) throws CallEnded {
        earpiece.startIfHeard(Tone.WORKING);
        try {
            return get(search, PlayingLimits.SPEECH.minus(PlayingLimits.SILENCE));
        } catch (TimeoutException late) {
            log.warn(
                    "{}: no audio for {} within {} ms",
                    earpiece.channel(),
                    LogText.safe(phrase.name()),
                    PlayingLimits.SPEECH.toMillis());
            return List.of();
        } catch (ExecutionException failed) {
            return nothing(phrase, failed);
        } finally {
            earpiece.stopIfHeard();
        }
    }

    private static <T> T get(CompletableFuture<T> search, Duration limit)
            throws CallEnded, TimeoutException, ExecutionException {
        try {
            return search.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallEnded(CallEnded.Reason.CONNECTION_LOST, "the call was interrupted");
        }
    }

    private List<List<Sound>> nothing(Prompt.Phrase phrase, ExecutionException failed) {
        log.error(
                "{}: looking for {} failed",
                earpiece.channel(),
                LogText.safe(phrase.name()),
                failed.getCause());
        return List.of();
    }
}

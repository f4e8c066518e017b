package io.sidetone.core.prompt.speech;

import io.sidetone.core.audio.convert.TelephoneWav;
import io.sidetone.core.audio.convert.UnusableAudio;
import io.sidetone.core.prompt.Clip;
import io.sidetone.core.prompt.Sha256;
import io.sidetone.core.prompt.SoundCache;
import io.sidetone.core.prompt.Speaker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Spoken text, ready for the telephone: rendered once by the engine, kept in the cache. Callers who
 * want the same text at the same time wait for one rendering.
 */
public final class Speech implements Speaker, AutoCloseable {

    /** Renderings at a time: a small machine needs its cores for calls. */
    private static final int AT_ONCE = 2;

    /**
     * Renderings waiting for their turn, as many as calls; more is an engine that cannot keep up.
     */
    private static final int WAITING = 200;

    private final SpeechEngine engine;
    private final Voices voices;
    private final SoundCache cache;
    private final Duration patience;
    private final EngineRest rest;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Map<String, FutureTask<Clip>> renderings = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("speech-", 0).factory());

    /**
     * @param patience how long a caller waits for a rendering; it goes on without them, for the
     *     next
     */
    public Speech(
            SpeechEngine engine,
            Voices voices,
            SoundCache cache,
            Duration patience,
            InstantSource clock) {
        this.engine = engine;
        this.voices = voices;
        this.cache = cache;
        this.patience = patience;
        this.rest = new EngineRest(clock);
    }

    /**
     * The text as sound, at once when it was spoken before.
     *
     * @param language a language tag such as {@code de}
     * @throws SpeechFailed when the engine fails, rests after failures, or is slower than a
     *     caller's patience
     */
    @Override
    public Clip speak(String text, String language) throws SpeechFailed {
        return render(new Utterance(text, voices.of(language)), patience);
    }

    /**
     * As {@link #speak}, for nobody in particular: waits as long as the engine may take.
     *
     * @param limit the longest wait
     */
    public Clip prepare(String text, String language, Duration limit) throws SpeechFailed {
        return render(new Utterance(text, voices.of(language)), limit);
    }

    /**
     * Makes the engine speak, past the cache, to find out whether it does.
     *
     * @return how long the spoken text plays
     * @throws SpeechFailed when it does not speak
     */
    public Duration tryOut(String text, String language) throws SpeechFailed {
        return Duration.ofMillis(
                TelephoneWav.millis(spoken(new Utterance(text, voices.of(language)))));
    }

    private Clip render(Utterance utterance, Duration limit) throws SpeechFailed {
        if (utterance.text().isEmpty()) {
            throw new SpeechFailed("speech: nothing to say");
        }
        var key = key(utterance);
        var kept = cache.find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        if (rest.isResting()) {
            throw new SpeechFailed("speech: the engine failed and is left alone for a while");
        }
        if (renderings.size() >= WAITING) {
            throw new SpeechFailed("speech: %d texts are waiting already".formatted(WAITING));
        }
        return await(rendering(key, utterance), limit);
    }

    private FutureTask<Clip> rendering(String key, Utterance utterance) throws SpeechFailed {
        var own = new FutureTask<>(() -> inTurn(key, utterance));
        var running = renderings.putIfAbsent(key, own);
        if (running != null) {
            return running;
        }
        try {
            threads.execute(own);
            return own;
        } catch (RejectedExecutionException e) {
            renderings.remove(key);
            throw new SpeechFailed("speech: stopped", e);
        }
    }

    private Clip inTurn(String key, Utterance utterance) throws Exception {
        try {
            turns.acquire();
            try {
                // Another thread may have spoken it between this one's look and its turn.
                var kept = cache.find(key);
                var clip = kept.isPresent() ? kept.get() : cache.store(key, spoken(utterance));
                rest.succeeded();
                return clip;
            } finally {
                turns.release();
            }
        } catch (SpeechFailed e) {
            rest.failed();
            throw e;
        } finally {
            renderings.remove(key);
        }
    }

    private byte[] spoken(Utterance utterance) throws SpeechFailed {
        try {
            return TelephoneWav.speech(engine.speak(utterance));
        } catch (UnusableAudio e) {
            throw new SpeechFailed("speech: the engine answered with " + e.getMessage(), e);
        }
    }

    private static Clip await(FutureTask<Clip> rendering, Duration limit) throws SpeechFailed {
        try {
            return rendering.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SpeechFailed("speech: not ready within %d ms".formatted(limit.toMillis()), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SpeechFailed failed
                    ? failed
                    : new SpeechFailed("speech: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechFailed("speech: interrupted", e);
        }
    }

    private String key(Utterance utterance) {
        return Sha256.of(
                Integer.toString(TelephoneWav.VERSION),
                engine.identity(),
                utterance.voice(),
                utterance.text());
    }

    /** Ends renderings that are under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}

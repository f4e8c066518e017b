package io.sidetone.core.prompt.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.core.audio.convert.TelephoneWav;
import io.sidetone.core.prompt.Clip;
import io.sidetone.core.prompt.SettableClock;
import io.sidetone.core.prompt.SoundCache;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    /** Says so many samples of silence as there are letters, and remembers what it was asked. */
    private static final class TestEngine implements SpeechEngine {

        final ConcurrentLinkedQueue<Utterance> asked = new ConcurrentLinkedQueue<>();
        final CountDownLatch mayAnswer;
        volatile boolean broken;

        TestEngine(int holds) {
            mayAnswer = new CountDownLatch(holds);
        }

        @Override
        public String identity() {
            return "test";
        }

        @Override
        public byte[] speak(Utterance utterance) throws SpeechFailed {
            asked.add(utterance);
            try {
                if (!mayAnswer.await(20, TimeUnit.SECONDS)) {
                    throw new SpeechFailed("nobody let the engine answer");
                }
            } catch (InterruptedException e) {
                throw new SpeechFailed("interrupted", e);
            }
            if (broken) {
                throw new SpeechFailed("out of breath");
            }
            return TelephoneWav.silence(utterance.text().length());
        }
    }

    private final SettableClock clock = new SettableClock(Instant.now());
    private final TestEngine engine = new TestEngine(0);
    private final List<Speech> opened = new ArrayList<>();

    @TempDir Path directory;

    private Speech speech(SpeechEngine with, Duration patience) {
        var speech =
                new Speech(
                        with,
                        new Voices(Map.of("de", "anna")),
                        new SoundCache(directory, 1_000_000, clock),
                        patience,
                        clock);
        opened.add(speech);
        return speech;
    }

    @AfterEach
    void close() {
        opened.forEach(Speech::close);
    }

    @Test
    void aTextIsSpokenOnceAndKept() throws SpeechFailed {
        var first = speech(engine, LONG).speak("Hallo", "de-at");
        var second = speech(engine, LONG).speak("Hallo", "de");
        assertThat(second.wav()).isEqualTo(first.wav()).hasSize(54);
        assertThat(engine.asked).containsExactly(new Utterance("Hallo", "anna"));
    }

    @Test
    void anotherVoiceSpeaksAnew() throws SpeechFailed {
        speech(engine, LONG).speak("Hallo", "de");
        speech(engine, LONG).speak("Hallo", "nl");
        assertThat(engine.asked).extracting(Utterance::voice).containsExactly("anna", "nl");
    }

    @Test
    void manyCallersWaitForOneRendering() throws Exception {
        var slow = new TestEngine(1);
        var speech = speech(slow, LONG);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var heard = new ArrayList<Future<Clip>>();
            for (var n = 0; n < 50; n++) {
                heard.add(callers.submit(() -> speech.speak("the same", "en")));
            }
            slow.mayAnswer.countDown();
            for (var clip : heard) {
                assertThat(clip.get(20, TimeUnit.SECONDS).wav()).hasSize(60);
            }
        }
        assertThat(slow.asked).hasSize(1);
    }

    @Test
    void aCallerDoesNotWaitForASlowEngineButTheNextOneHearsIt() throws SpeechFailed {
        var slow = new TestEngine(1);
        var speech = speech(slow, Duration.ofMillis(50));
        assertThatThrownBy(() -> speech.speak("slow", "en"))
                .isInstanceOf(SpeechFailed.class)
                .hasMessage("speech: not ready within 50 ms");
        slow.mayAnswer.countDown();
        assertThat(speech.prepare("slow", "en", LONG).wav()).hasSize(52);
        assertThat(slow.asked).hasSize(1);
    }

    @Test
    void afterFailuresInARowTheEngineRestsAndIsTriedAgainLater() throws SpeechFailed {
        var speech = speech(engine, LONG);
        engine.broken = true;
        for (var text : List.of("one", "two", "three")) {
            assertThatThrownBy(() -> speech.speak(text, "en")).hasMessage("out of breath");
        }
        assertThatThrownBy(() -> speech.speak("four", "en")).hasMessageContaining("left alone");
        assertThat(engine.asked).hasSize(3);

        engine.broken = false;
        clock.goOn(Duration.ofSeconds(31));
        assertThat(speech.speak("four", "en").wav()).hasSize(52);
    }

    @Test
    void whatIsKnownIsPlayedWhileTheEngineRests() throws SpeechFailed {
        var speech = speech(engine, LONG);
        speech.speak("known", "en");
        engine.broken = true;
        for (var text : List.of("one", "two", "three")) {
            assertThatThrownBy(() -> speech.speak(text, "en")).isInstanceOf(SpeechFailed.class);
        }
        assertThat(speech.speak("known", "en").wav()).hasSize(54);
    }

    @Test
    void nonsenseFromTheEngineIsAFailure() {
        var mad =
                new SpeechEngine() {
                    @Override
                    public String identity() {
                        return "mad";
                    }

                    @Override
                    public byte[] speak(Utterance utterance) {
                        return new byte[] {1, 2, 3};
                    }
                };
        assertThatThrownBy(() -> speech(mad, LONG).speak("text", "en"))
                .isInstanceOf(SpeechFailed.class)
                .hasMessage("speech: the engine answered with not a WAV file (3 bytes)");
    }

    @Test
    void nothingToSayIsAFailureToo() {
        assertThatThrownBy(() -> speech(engine, LONG).speak(" - ", "en"))
                .hasMessage("speech: nothing to say");
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void tryingItOutAsksTheEngineEachTime() throws SpeechFailed {
        var speech = speech(engine, LONG);
        speech.tryOut("x".repeat(800), "en");
        assertThat(speech.tryOut("x".repeat(800), "en")).isEqualTo(Duration.ofMillis(100));
        assertThat(engine.asked).hasSize(2);
    }

    @Test
    void aClosedSpeechSaysSo() {
        var speech = speech(engine, LONG);
        speech.close();
        assertThatThrownBy(() -> speech.speak("late", "en")).hasMessage("speech: stopped");
    }
}

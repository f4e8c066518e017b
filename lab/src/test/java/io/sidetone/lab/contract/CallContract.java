package io.sidetone.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.Sound;
import io.sidetone.core.prompt.SoundCache;
import io.sidetone.core.prompt.Sounds;
import io.sidetone.core.prompt.SynthesisedSounds;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.Hearing;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.SineTone;
import io.sidetone.lab.audio.WavFile;
import io.sidetone.lab.caller.CallerDesk;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;

/** What the tests of {@link io.sidetone.core.call.Call}'s contract have in common. */
abstract class CallContract {

    static final CallerLine ANNA = new CallerLine("+4930123456", "Anna");

    static final Duration SOON = Duration.ofSeconds(10);

    /** A person at the other end: longer than a wait for a key, shorter than a prompt. */
    static final Duration MOMENT = Duration.ofMillis(400);

    /** One piece of the speech may have a seam in it. */
    private static final double HEARD = 0.7;

    /** A tone with a seam in it, as a busy machine makes, has 0.94; another tone less than 0.3. */
    private static final double PURE = 0.9;

    final LabExchange exchange;
    private final WaitingFlows flows = new WaitingFlows();
    private final Map<String, List<List<Sound>>> phrases = new ConcurrentHashMap<>();
    private final Queue<Conversation<?>> conversations = new ConcurrentLinkedQueue<>();
    private final CallLine line;

    CallContract(Protocol protocol, LabExchange exchange) {
        this.exchange = exchange;
        try {
            this.line = protocol.open(exchange, sounds(), flows);
        } catch (IOException e) {
            throw new IllegalStateException("no line for this test", e);
        }
    }

    /** Phrases are what a test says they are; tones are made as they are for everybody. */
    private Sounds sounds() {
        var folder = exchange.asterisk().folder().resolve("speech/tones");
        return new SynthesisedSounds(
                (phrase, _) -> phrases.getOrDefault(phrase.name(), List.of()),
                new SoundCache(folder, 1_000_000, Clock.systemUTC()),
                clip -> soundOf(Objects.requireNonNull(clip.file())));
    }

    @AfterEach
    void closeLine() throws IOException {
        conversations.forEach(Conversation::release);
        line.close();
    }

    /** Anna calls; the piece leads her. */
    <T> Conversation<T> call(Conversation.Piece<T> piece) {
        return call(ANNA, "", piece);
    }

    /** Anna calls, is answered first of all, and stays until she hangs up. */
    <T> Conversation<T> answered(Conversation.Piece<T> piece) {
        return call(ANNA, Map.of(), answering(piece).staying());
    }

    private static <T> Conversation<T> answering(Conversation.Piece<T> piece) {
        return new Conversation<>((call, here) -> {
            call.answer();
            return piece.run(call, here);
        });
    }

    /**
     * Somebody calls.
     *
     * @param arguments as they stand in the dialplan after the name of the flow
     */
    <T> Conversation<T> call(CallerLine who, String arguments, Conversation.Piece<T> piece) {
        var encoded = CallerDesk.encoded(arguments);
        return call(who, Map.of("LAB_ARGUMENTS", encoded), new Conversation<>(piece));
    }

    /** As {@link #answered}; all that is heard on the line, said by whomever, is kept in a file. */
    <T> Conversation<T> overheard(Path both, Conversation.Piece<T> piece) {
        var file = exchange.asterisk().inside(both);
        return call(ANNA, Map.of("LAB_BOTH", file), answering(piece).staying());
    }

    private <T> Conversation<T> call(
            CallerLine who, Map<String, String> more, Conversation<T> conversation) {
        var variables = new HashMap<>(line.variables());
        variables.putAll(more);
        var caller = exchange.callers().call(line.place(), who, variables);
        flows.expect(caller.calledChannelId(), conversation.flow());
        conversations.add(conversation);
        return conversation.by(caller);
    }

    /** A prompt that is spoken: some two seconds. */
    Speech speech() {
        return exchange.studio().speak("Ten past eight. Do not be late.");
    }

    /** A prompt that can be played in these ways, best first. */
    Prompt prompt(Sound... ways) {
        var name = "contract/" + phrases.size();
        phrases.put(name, List.of(ways).stream().map(List::of).toList());
        return Prompt.phrase(name);
    }

    /** A prompt that consists of these, one after the other. */
    Prompt row(Sound... sounds) {
        var name = "contract/" + phrases.size();
        phrases.put(name, List.of(List.of(sounds)));
        return Prompt.phrase(name);
    }

    Prompt promptOf(Speech speech) {
        return prompt(soundOf(speech));
    }

    /** This phrase of a prompt set is this sound. */
    void says(String phrase, Sound sound) {
        phrases.put(phrase, List.of(List.of(sound)));
    }

    Sound soundOf(Speech speech) {
        return soundOf(speech.file());
    }

    /** A file of the lab as Asterisk plays it. */
    private Sound soundOf(Path file) {
        var path = exchange.asterisk().inside(file);
        return new Sound.Named(path.substring(0, path.length() - ".wav".length()));
    }

    /** A recording, where Asterisk keeps it. */
    Path recorded(String name) {
        return exchange.asterisk().recordings().resolve(name + ".wav");
    }

    Pcm soundOf(String recording) throws IOException {
        assertThat(WavFile.isComplete(recorded(recording))).isTrue();
        return WavFile.read(recorded(recording));
    }

    static void assertHeard(LabCaller caller, Speech speech) {
        assertThat(shareHeard(caller, speech)).isGreaterThan(HEARD);
    }

    /** The share of what the prompt says that the caller heard, from 0 to 1. */
    static double shareHeard(LabCaller caller, Speech speech) {
        return new Hearing(caller.heard()).shareOf(speech.pcm());
    }

    static void assertHeardTone(LabCaller caller, int hertz, Duration length) {
        assertThat(toneIn(caller.heard(), hertz, length).correlation())
                .as("%d Hz for %d ms", hertz, length.toMillis())
                .isGreaterThan(PURE);
    }

    static void assertNoTone(LabCaller caller, int hertz, Duration length) {
        assertThat(toneIn(caller.heard(), hertz, length).correlation())
                .as("%d Hz", hertz)
                .isLessThan(0.5);
    }

    static AudioMatch toneIn(Pcm heard, int hertz, Duration length) {
        return AudioMatch.find(SineTone.of(hertz, length), heard);
    }
}

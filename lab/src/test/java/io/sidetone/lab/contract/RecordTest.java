package io.sidetone.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.RecordingEnd;
import io.sidetone.core.call.RecordingFailed;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.WavFile;
import io.sidetone.lab.caller.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@OverEachProtocol
class RecordTest extends CallContract {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration TONE = Duration.ofMillis(240);

    /** A tone with a seam in it, as a busy machine makes, has 0.94; half of it less than 0.8. */
    private static final double WHOLE = 0.9;

    /** Nobody begins to speak sooner after the first moment of a tone than a sprinter starts. */
    private static final Duration REACTION = Duration.ofMillis(120);

    /** Asterisk cuts what a key that ends a recording sounds like. */
    private static final Duration CUT = Duration.ofMillis(300);

    RecordTest(Protocol protocol, LabExchange exchange) {
        super(protocol, exchange);
    }

    @Test
    void everySyllableIsRecordedFromTheTonesFirstMomentOn() throws Exception {
        var talk = exchange.studio().speak("One two three four five six seven eight nine ten.");
        // Sound in both directions at once, or nobody could tell what was at which time.
        var prompt = promptOf(exchange.studio().speak("Please speak."));
        var both = exchange.asterisk().folder().resolve("heard/both-" + System.nanoTime() + ".wav");
        var call =
                overheard(
                        both,
                        (it, here) -> {
                            it.waitForDigit(SOON);
                            here.run();
                            it.play(prompt);
                            return it.record(request(it.channelId(), Duration.ZERO));
                        });
        call.caller().isAnswered().presses("1").beginsToSay(talk);
        call.callerOnceThere().waits(Duration.ofSeconds(3)).hangsUp();
        assertThat(call.outcome()).isEqualTo(RecordingEnd.HANGUP);

        var recording = soundOf(name(call.caller().calledChannelId()));
        // Sample by sample what was said, while the tone was heard and afterwards.
        assertThat(AudioMatch.find(recording, talk.pcm()).correlation()).isGreaterThan(0.99);
        var tone = toneIn(call.caller().heard(), 1000, TONE);
        assertThat(tone.correlation()).isGreaterThan(WHOLE);
        // What was heard and what was heard of both begin at the same moment.
        var line = WavFile.read(both);
        var later = recording.between(TONE.multipliedBy(3), recording.length());
        var begin =
                AudioMatch.find(later, line).offset()
                        - (recording.samples().length - later.samples().length);
        assertThat(line.durationOf(begin - tone.offset())).isLessThan(REACTION);
    }

    @Test
    void aKeyEndsARecordingWithAllThatWasSaid() throws Exception {
        var speech = speech();
        var call = recording(Duration.ZERO);
        call.callerOnceThere().says(speech).presses("5").presses("#");
        assertThat(call.outcome()).isEqualTo(RecordingEnd.DIGIT);
        assertRecorded(call, speech);
    }

    @Test
    void silenceEndsARecordingWithAllThatWasSaid() throws Exception {
        var speech = speech();
        var call = recording(Duration.ofSeconds(2));
        call.callerOnceThere().says(speech);
        assertThat(call.outcome()).isEqualTo(RecordingEnd.TIMEOUT);
        assertRecorded(call, speech);
    }

    @Test
    void theMaximumEndsARecording() throws Exception {
        var talk = exchange.studio().speak("One two three four five six seven eight nine ten.");
        var maximum = Duration.ofMillis(2000);
        var call =
                answered((it, here) -> {
                    here.run();
                    return it.record(
                            new RecordingRequest(
                                    name(it.channelId()), maximum, Duration.ZERO, DtmfSet.NONE));
                });
        call.callerOnceThere().beginsToSay(talk);
        assertThat(call.outcome()).isEqualTo(RecordingEnd.TIMEOUT);
        assertThat(soundOf(name(call.caller().calledChannelId())).length())
                .isBetween(maximum.minus(CUT), maximum.plus(MOMENT));
        call.callerLeaves();
    }

    @Test
    void aHangUpEndsARecordingWithAllThatWasSaid() throws Exception {
        var speech = speech();
        var call =
                answered((it, here) -> {
                    here.run();
                    var end = it.record(request(it.channelId(), Duration.ZERO));
                    // Nobody is there any more for what comes next.
                    try {
                        it.waitForDigit(SOON);
                        return "there was somebody";
                    } catch (CallEnded ended) {
                        return end + ", " + ended.reason();
                    }
                });
        call.callerOnceThere().says(speech).hangsUp();
        assertThat(call.outcome()).isEqualTo("HANGUP, HANGUP");
        assertRecorded(call, speech);
    }

    @Test
    void whoHasLeftIsNotRecorded() throws Exception {
        var gone = new CountDownLatch(1);
        var call =
                answered((it, here) -> {
                    it.onHangup(gone::countDown);
                    here.run();
                    assertThat(gone.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
                    return it.record(request(it.channelId(), Duration.ZERO));
                });
        call.callerOnceThere().hangsUp();
        assertThat(call.end()).isEqualTo(CallEnded.Reason.HANGUP);
        assertThat(recorded(name(call.caller().calledChannelId()))).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenFailsAndTheCallerIsStillThere() throws Exception {
        var call =
                answered((it, _) -> {
                    var name = name(it.channelId());
                    // Not even root writes a file where a directory is.
                    Files.createDirectory(recorded(name));
                    try {
                        it.record(request(it.channelId(), Duration.ZERO));
                        return "recorded";
                    } catch (RecordingFailed failed) {
                        it.waitForDigit(Duration.ZERO);
                        return failed.getMessage();
                    }
                });
        assertThat(call.outcome()).contains("recording");
    }

    @Test
    void aRecordingOfTheSameNameIsReplaced() throws Exception {
        var speech = speech();
        var call =
                answered((it, here) -> {
                    Files.copy(
                            exchange.studio().speak("Something old.").file(),
                            recorded(name(it.channelId())));
                    here.run();
                    return it.record(request(it.channelId(), Duration.ZERO));
                });
        call.callerOnceThere().says(speech).presses("#");
        assertThat(call.outcome()).isEqualTo(RecordingEnd.DIGIT);
        assertRecorded(call, speech);
    }

    private Conversation<RecordingEnd> recording(Duration silence) {
        return answered((it, here) -> {
            here.run();
            return it.record(request(it.channelId(), silence));
        });
    }

    private static RecordingRequest request(String channelId, Duration silence) {
        return new RecordingRequest(name(channelId), LONG, silence, new DtmfSet("#"));
    }

    private static String name(String channelId) {
        return "contract-" + channelId;
    }

    private void assertRecorded(Conversation<?> call, Speech speech) throws IOException {
        Pcm recording = soundOf(name(call.caller().calledChannelId()));
        assertThat(AudioMatch.find(speech.pcm(), recording).correlation()).isGreaterThan(0.98);
    }
}

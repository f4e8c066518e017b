package io.sidetone.ari.call;

import static org.assertj.core.api.Assertions.assertThat;

import ch.loway.oss.ari4java.ARI;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.fake.Eventually;
import io.sidetone.ari.fake.WireAri;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.stasis.StasisChannel;
import io.sidetone.ari.transport.AriWords;
import io.sidetone.ari.transport.SocketLimits;
import io.sidetone.ari.transport.SocketTransport;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.RecordingEnd;
import io.sidetone.core.call.RecordingFailed;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.core.call.Tone;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.Sound;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only a PBX in trouble does; the rest is the contract's, on a real one. */
class AriCallTest {

    private static final String PLAY =
            "POST /ari/channels/c1/play/c1-play-0?media=sound%3Agreeting";
    private static final String RECORD =
            "POST /ari/channels/c1/record?name=m-1&format=wav&maxDurationSeconds=61"
                    + "&maxSilenceSeconds=5&ifExists=overwrite&terminateOn=none";
    private static final String SNOOP =
            "POST /ari/channels/c1/snoop/c1-whisper?spy=none&whisper=out&app=sidetone";
    private static final String STOP = "POST /ari/recordings/live/m-1/stop";
    private static final String RECORDING_BEGINS =
            "{'type':'RecordingStarted','recording':{'name':'m-1'}}";
    private static final String RECORDING_ENDS =
            "{'type':'RecordingFinished','recording':{'name':'m-1','state':'done'}}";
    private static final String HASH = "{'type':'ChannelDtmfReceived','digit':'#'}";
    private static final String KEY = "{'type':'ChannelDtmfReceived','digit':'%s'}";
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final RecordingRequest REQUEST =
            new RecordingRequest(
                    "m-1", Duration.ofMinutes(1), Duration.ofMillis(4500), new DtmfSet("#"));

    private final WireAri asterisk = new WireAri();
    private final AriClient client = new AriClient(asterisk.config());
    private final Channel channel =
            new Channel(
                    AriWords.over(
                            client, new SocketTransport(client, SocketLimits.DEFAULTS), "sidetone"),
                    new CompletableFuture<>());
    private final AriCall call =
            new AriCall(
                    channel, (phrase, language) -> List.of(List.of(new Sound.Named("greeting"))));

    private record Channel(ARI ari, CompletableFuture<Consumer<AriEvent>> listener)
            implements StasisChannel {

        @Override
        public String id() {
            return "c1";
        }

        @Override
        public String name() {
            return "PJSIP/anna-00000001";
        }

        @Override
        public CallerId callerId() {
            return CallerId.UNKNOWN;
        }

        @Override
        public Locale language() {
            return Locale.ENGLISH;
        }

        @Override
        public List<String> arguments() {
            return List.of("42");
        }

        @Override
        public void listen(Consumer<AriEvent> to) {
            listener.complete(to);
        }
    }

    /** A piece of a flow. */
    private interface Piece<T> {
        T run(Call call) throws Exception;
    }

    @AfterEach
    void end() {
        client.close();
        asterisk.close();
    }

    @Test
    void aChannelThatIsGoneIsAHangUp() throws Exception {
        var told = new CompletableFuture<Boolean>();
        call.onHangup(() -> told.complete(true));
        assertThat(reason(this::answer)).isEqualTo(CallEnded.Reason.HANGUP);
        assertThat(told.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anAsteriskThatCannotBeReachedIsALostLine() throws Exception {
        asterisk.die();
        assertThat(reason(this::answer)).isEqualTo(CallEnded.Reason.CONNECTION_LOST);
    }

    @Test
    void anAnswerThatIsNoneIsAProtocolFault() throws Exception {
        asterisk.answer("POST /ari/channels/c1/answer", 500, "{}");
        assertThat(reason(this::answer)).isEqualTo(CallEnded.Reason.PROTOCOL);
    }

    @Test
    void variablesOfAnAsteriskThatIsGoneAreNone() {
        asterisk.die();
        call.setVariable("A", "1");
        assertThat(call.variable("A")).isEmpty();
        call.hangUp();
    }

    @Test
    void aPlaybackThatEndedInAGapWasHeard() throws Exception {
        asterisk.answer(PLAY, 201, "{}");
        var heard = running(it -> it.play(Prompt.phrase("x"), DtmfSet.ANY));
        asked(PLAY);
        tell("{'type':'%s'}".formatted(AriEvent.RESYNCED));
        assertThat(result(heard)).isEmpty();
    }

    @Test
    void aPlaybackThatGoesOnOverAGapIsFollowedFurther() throws Exception {
        asterisk.answer(PLAY, 201, "{}");
        asterisk.answer("GET /ari/playbacks/c1-play-0", 200, "{}");
        var heard = running(it -> it.play(Prompt.phrase("x"), DtmfSet.ANY));
        asked(PLAY);
        tell("{'type':'%s'}".formatted(AriEvent.RESYNCED));
        asked("GET /ari/playbacks/c1-play-0");
        tell("{'type':'ChannelDtmfReceived','digit':'7'}");
        assertThat(result(heard)).map(Object::toString).contains("7");
        asked("DELETE /ari/playbacks/c1-play-0");
    }

    @Test
    void keysThatFollowEachOtherFasterThanTheyAreTakenAreAllTaken() throws Exception {
        tell(KEY.formatted('1'));
        tell(KEY.formatted('2'));
        var keys = running(it -> List.of(it.waitForDigit(LONG), it.waitForDigit(LONG)));
        assertThat(result(keys)).map(key -> key.orElseThrow().key()).containsExactly('1', '2');
    }

    @Test
    void aKeyPressedWhileAPromptIsBeingStoppedIsTakenNext() throws Exception {
        asterisk.answer(PLAY, 201, "{}");
        var keys =
                running(it ->
                        List.of(it.play(Prompt.phrase("x"), DtmfSet.ANY), it.waitForDigit(LONG)));
        asked(PLAY);
        tell(KEY.formatted('7'));
        tell(KEY.formatted('8'));
        assertThat(result(keys)).map(key -> key.orElseThrow().key()).containsExactly('7', '8');
    }

    @Test
    void aKeyPressedWhileNoKeyCountsIsNotKept() throws Exception {
        asterisk.answer(PLAY, 201, "{}");
        var heard = running(it -> it.play(Prompt.phrase("x"), DtmfSet.NONE));
        asked(PLAY);
        tell(KEY.formatted('7'));
        tell("{'type':'PlaybackFinished','playback':{'id':'c1-play-0','state':'done'}}");
        assertThat(result(heard)).isEmpty();
        assertThat(call.waitForDigit(Duration.ZERO)).isEmpty();
    }

    @Test
    void aCallThatIsGivenUpEndsAsALostLine() throws Exception {
        var waits = running(it -> it.waitForDigit(Duration.ofMinutes(1)));
        tell("{'type':'%s'}".formatted(AriEvent.ABANDONED));
        assertThat(reason(() -> result(waits))).isEqualTo(CallEnded.Reason.CONNECTION_LOST);
    }

    @Test
    void anAsteriskThatDiesIsNoticedWhileAKeyIsWaitedFor() throws Exception {
        var waits = running(it -> it.waitForDigit(Duration.ofMinutes(1)));
        asterisk.die();
        assertThat(reason(() -> result(waits))).isEqualTo(CallEnded.Reason.CONNECTION_LOST);
    }

    @Test
    void aToneIsAskedForWithoutCommas() throws Exception {
        var request = "POST /ari/channels/c1/play/c1-endless?media=tone%3A440%2F120%7C0%2F480";
        asterisk.answer(request, 201, "{}");
        assertThat(call.withTone(Tone.WORKING, () -> "done")).isEqualTo("done");
        assertThat(asterisk.asked()).containsExactly(request, "DELETE /ari/playbacks/c1-endless");
    }

    @Test
    void aKeyStopsARecording() throws Exception {
        var recording = recording();
        tell(HASH);
        asked(STOP);
        tell(RECORDING_ENDS);
        assertThat(result(recording)).isEqualTo(RecordingEnd.DIGIT);
        assertThat(asterisk.asked()).contains("DELETE /ari/channels/c1-whisper");
    }

    @Test
    void aRecordingGoesOnWithoutAToneWhenNobodyCanWhisper() throws Exception {
        asterisk.answer(SNOOP, 404, "{}");
        var recording = started();
        tell(HASH);
        asked(STOP);
        tell(RECORDING_ENDS);
        assertThat(result(recording)).isEqualTo(RecordingEnd.DIGIT);
    }

    @Test
    void whatEndsAtOnceCouldNotBeWritten() throws Exception {
        var recording = recording();
        tell(RECORDING_ENDS);
        assertThat(failure(() -> result(recording)))
                .isInstanceOf(RecordingFailed.class)
                .hasMessageContaining("'m-1'");
    }

    @Test
    void aRecordingThatIsRefusedFails() throws Exception {
        prepare();
        asterisk.answer(RECORD, 500, "{}");
        assertThat(failure(() -> call.record(REQUEST))).isInstanceOf(RecordingFailed.class);
    }

    @Test
    void aChannelThatVanishedInAGapLeavesItsRecording() throws Exception {
        var recording = recording();
        asked("DELETE /ari/channels/c1-whisper");
        tell("{'type':'%s','channel':{'id':'c1'}}".formatted(AriEvent.CHANNEL_DESTROYED));
        assertThat(result(recording)).isEqualTo(RecordingEnd.HANGUP);
    }

    @Test
    void aRecordingThatEndedInAGapIsComplete() throws Exception {
        var recording = recording();
        TimeUnit.NANOSECONDS.sleep(Duration.ofMillis(4100).toNanos());
        tell("{'type':'%s'}".formatted(AriEvent.RESYNCED));
        assertThat(result(recording)).isEqualTo(RecordingEnd.TIMEOUT);
    }

    private void prepare() {
        asterisk.answer("POST /ari/channels/c1/silence", 204, "");
        asterisk.answer(SNOOP, 200, "{}");
        asterisk.answer("POST /ari/channels/c1-whisper/play?media=tone%3A%211000%2F250", 201, "{}");
        asterisk.answer("DELETE /ari/channels/c1-whisper", 204, "");
    }

    private CompletableFuture<RecordingEnd> recording() throws Exception {
        prepare();
        return started();
    }

    private CompletableFuture<RecordingEnd> started() throws Exception {
        asterisk.answer("POST /ari/channels/c1/silence", 204, "");
        asterisk.answer(RECORD, 201, "{}");
        asterisk.answer(STOP, 204, "");
        var recording = running(it -> it.record(REQUEST));
        asked(RECORD);
        tell(RECORDING_BEGINS);
        return recording;
    }

    private boolean answer() throws CallEnded {
        call.answer();
        return true;
    }

    private void tell(String event) throws Exception {
        var tree = new ObjectMapper().readTree(event.replace('\'', '"'));
        channel.listener().join().accept(new AriEvent(tree.path("type").asText(), tree));
    }

    private void asked(String request) throws InterruptedException {
        Eventually.holds(request, () -> asterisk.asked().contains(request));
    }

    private <T> CompletableFuture<T> running(Piece<T> piece) {
        var outcome = new CompletableFuture<T>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        outcome.complete(piece.run(call));
                    } catch (Exception thrown) {
                        outcome.completeExceptionally(thrown);
                    }
                });
        return outcome;
    }

    private static <T> T result(CompletableFuture<T> outcome) throws Exception {
        try {
            return outcome.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException thrown) {
            throw (Exception) thrown.getCause();
        }
    }

    private interface Step {
        Object take() throws Exception;
    }

    private static Exception failure(Step step) {
        try {
            throw new AssertionError("nothing thrown, but " + step.take());
        } catch (Exception thrown) {
            return thrown;
        }
    }

    private static CallEnded.Reason reason(Step step) {
        var thrown = failure(step);
        assertThat(thrown).isInstanceOf(CallEnded.class);
        return ((CallEnded) thrown).reason();
    }
}

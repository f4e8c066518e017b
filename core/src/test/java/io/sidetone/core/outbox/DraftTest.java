package io.sidetone.core.outbox;

import static io.sidetone.core.outbox.OutboxFixture.ANNA;
import static io.sidetone.core.outbox.OutboxFixture.envelope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.core.audio.Speech;
import io.sidetone.core.camera.PictureFormat;
import io.sidetone.core.camera.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final int BLOCK = 4096;

    @TempDir Path root;
    private OutboxFixture house;

    @BeforeEach
    void openSpool() {
        house = new OutboxFixture(root);
    }

    @Test
    void theNameOfATakeIsOnTheDiskBeforeAnythingIsRecorded() throws IOException {
        try (var draft = house.draft()) {
            var take = draft.newTake(TakeKind.REPLACE);
            assertThat(take.name())
                    .matches("[A-Za-z0-9-]{1,100}")
                    .isEqualTo("sidetone-" + draft.id() + "-1");
            assertThat(house.file(MessageState.DRAFT, draft.id(), "message.json"))
                    .content()
                    .contains(take.name());
        }
    }

    @Test
    void whatIsSentIsWhatWasSpokenAndThePbxIsCleared() throws IOException {
        var draft = house.draft();
        var take = house.speak(draft, TakeKind.REPLACE, TWO_SECONDS);
        assertThat(draft.collect(take)).isEqualTo(new CollectedTake(TWO_SECONDS, false));
        assertThat(draft.keptRecordings()).containsExactly(take.name());
        var id = draft.send().orElseThrow();
        assertThat(house.stateOf(id)).isEqualTo(MessageState.QUEUED);
        assertThat(house.audio(id)).isEqualTo(samples(TWO_SECONDS));
        assertThat(house.pbx.names()).isEmpty();
        assertThat(house.outbox.find(id).orElseThrow().length()).isEqualTo(TWO_SECONDS);
    }

    @Test
    void aRecordingThatEndsWithTheDiskIsCutShort() throws IOException {
        assertThat(collected(2 * BLOCK, TWO_SECONDS).cutShort()).isTrue();
    }

    @Test
    void aRecordingThatEndsAtABlockByChanceIsWhole() throws IOException {
        assertThat(collected(2 * BLOCK, Duration.ofMillis(750)).cutShort()).isFalse();
    }

    @Test
    void aRecordingShorterThanTheCallIsWholeWhenTheCallerSentNoSound() throws IOException {
        assertThat(collected(2 * BLOCK + 2, TWO_SECONDS).cutShort()).isFalse();
    }

    /** A recording of so many bytes, which took so long to make. */
    private CollectedTake collected(int bytes, Duration lasted) throws IOException {
        var draft = house.draft();
        var take = draft.newTake(TakeKind.REPLACE);
        house.pbx.put(take.name(), Arrays.copyOf(Speech.wav(TWO_SECONDS), bytes));
        house.clock.advance(lasted);
        return draft.collect(take);
    }

    @Test
    void aHangUpAfterSpeakingSends() throws IOException {
        String id;
        try (var draft = house.draft()) {
            house.speak(draft, TakeKind.REPLACE, TWO_SECONDS);
            id = draft.id();
        }
        assertThat(house.stateOf(id)).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void theDeliveryIsWokenWhenTheLockIsFreeAndNeedNotComeAgain() throws IOException {
        var before = new AtomicLong();
        house.pbx.onDelete(() -> before.set(house.parts.signal().rings()));
        var draft = house.draft();
        house.speak(draft, TakeKind.REPLACE, TWO_SECONDS);
        draft.close();
        assertThat(house.parts.signal().rings()).isGreaterThan(before.get());
        assertThat(house.round().run(draft.id())).isTrue();
    }

    @Test
    void aHangUpWhileTheChannelLingersSendsAtOnceWhenTheRecordingIsClosed() throws IOException {
        house.pbx.setChannelAlive(true);
        var draft = house.draft();
        house.speak(draft, TakeKind.REPLACE, TWO_SECONDS);
        draft.close();
        assertThat(house.stateOf(draft.id())).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void aRecordingThatMayBeGrowingIsLeftToTheSweeper() throws IOException {
        house.pbx.setChannelAlive(true);
        var draft = house.draft();
        var take = draft.newTake(TakeKind.REPLACE);
        house.pbx.put(take.name(), Speech.unclosed(TWO_SECONDS));
        draft.close();
        assertThat(house.stateOf(draft.id())).isEqualTo(MessageState.DRAFT);
        var longer = TWO_SECONDS.multipliedBy(2);
        house.pbx.put(take.name(), Speech.wav(longer));
        new DraftSweeper(house.parts).pass();
        assertThat(house.audio(draft.id())).isEqualTo(samples(longer));
    }

    @Test
    void recordAgainAndHangingUpBeforeSpeakingSendsTheEarlierTake() throws IOException {
        var draft = house.draft();
        draft.collect(house.speak(draft, TakeKind.REPLACE, TWO_SECONDS));
        draft.newTake(TakeKind.REPLACE);
        draft.close();
        assertThat(house.audio(draft.id())).isEqualTo(samples(TWO_SECONDS));
    }

    @Test
    void appendedTakesAreSentInOneRecording() throws IOException {
        var draft = house.draft();
        draft.collect(house.speak(draft, TakeKind.REPLACE, TWO_SECONDS));
        draft.collect(house.speak(draft, TakeKind.APPEND, TWO_SECONDS));
        assertThat(draft.keptRecordings()).hasSize(2);
        var id = draft.send().orElseThrow();
        assertThat(house.audio(id)).hasSize(2 * samples(TWO_SECONDS).length);
        assertThat(house.root.resolve("queue").resolve(id).toFile().list())
                .containsExactlyInAnyOrder("message.json", "audio.wav", "lock");
    }

    @Test
    void aPictureGoesWithTheMessageAndTheLastOneCounts() throws IOException {
        var draft = house.draft();
        draft.attach(Pictures.png());
        draft.collect(house.speak(draft, TakeKind.REPLACE, TWO_SECONDS));
        draft.attach(Pictures.jpeg(5_000));
        var id = draft.send().orElseThrow();
        var audio = house.file(MessageState.QUEUED, id, "audio.wav");
        var picture = AttachedPicture.beside(audio).orElseThrow();
        assertThat(picture.format()).isEqualTo(PictureFormat.JPEG);
        assertThat(picture.file()).hasBinaryContent(Pictures.jpeg(5_000).content());
    }

    @Test
    void whereThePictureCannotBeWrittenTheMessageGoesWithoutIt() throws IOException {
        var draft = house.draft();
        draft.collect(house.speak(draft, TakeKind.REPLACE, TWO_SECONDS));
        // Where the picture is to lie there is something that gives no way.
        Files.createDirectories(
                house.file(MessageState.DRAFT, draft.id(), AttachedPicture.NAME).resolve("full"));
        draft.attach(Pictures.jpeg(5_000));
        var id = draft.send().orElseThrow();
        assertThat(house.audio(id)).isEqualTo(samples(TWO_SECONDS));
        assertThat(AttachedPicture.beside(house.file(MessageState.QUEUED, id, "audio.wav")))
                .isEmpty();
    }

    @Test
    void tooLittleSoundIsNoMessage() throws IOException {
        var draft = house.draft();
        house.speak(draft, TakeKind.REPLACE, Duration.ofMillis(480));
        assertThat(draft.send()).isEmpty();
        assertThat(house.outbox.list()).isEmpty();
        assertThat(house.pbx.names()).isEmpty();
    }

    @Test
    void silenceIsNoMessage() throws IOException {
        var draft = house.draft();
        house.pbx.put(draft.newTake(TakeKind.REPLACE).name(), Speech.silence(TWO_SECONDS));
        draft.close();
        assertThat(house.outbox.list()).isEmpty();
    }

    @Test
    void aSenderWhoWantsToConfirmIsNotSentOnHangUp() throws IOException {
        var draft = house.outbox.draft(envelope(OnHangup.DISCARD, ANNA));
        house.speak(draft, TakeKind.REPLACE, TWO_SECONDS);
        draft.close();
        assertThat(house.outbox.list()).isEmpty();
    }

    @Test
    void aCancelledMessageIsGone() throws IOException {
        var draft = house.draft();
        house.speak(draft, TakeKind.REPLACE, TWO_SECONDS);
        draft.discard();
        draft.close();
        assertThat(house.outbox.list()).isEmpty();
        assertThat(house.pbx.names()).isEmpty();
    }

    @Test
    void whatWasConfirmedWhileThePbxWasAwayIsSentWhenItIsBack() throws IOException {
        var draft = house.outbox.draft(envelope(OnHangup.DISCARD, ANNA));
        house.speak(draft, TakeKind.REPLACE, TWO_SECONDS);
        house.pbx.setUnreachable(true);
        assertThatThrownBy(draft::send).isInstanceOf(IOException.class);
        draft.close();
        house.pbx.setUnreachable(false);
        new DraftSweeper(house.parts).pass();
        assertThat(house.stateOf(draft.id())).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void aTakeThatWasNeverRecordedIsNoMessage() throws IOException {
        var draft = house.draft();
        draft.newTake(TakeKind.REPLACE);
        draft.close();
        assertThat(house.parts.store().find(draft.id())).isEmpty();
    }

    @Test
    void aRecordingThatIsNotToBeFoundIsNoSilenceButKeptUntilItIs() throws IOException {
        var draft = house.draft();
        var take = draft.newTake(TakeKind.REPLACE);
        assertThatThrownBy(() -> draft.collect(take))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("asterisk.recording-directory");
        draft.close();
        new DraftSweeper(house.parts).pass();
        assertThat(house.stateOf(draft.id())).isEqualTo(MessageState.DRAFT);

        house.pbx.put(take.name(), Speech.wav(TWO_SECONDS));
        new DraftSweeper(house.parts).pass();

        assertThat(house.audio(draft.id())).isEqualTo(samples(TWO_SECONDS));
    }

    @Test
    void anEndedDraftTakesNothingMore() throws IOException {
        var draft = house.draft();
        draft.discard();
        assertThatThrownBy(() -> draft.newTake(TakeKind.APPEND))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSpoolIsForItsOwnerOnly() throws IOException {
        try (var draft = house.draft()) {
            var directory = house.file(MessageState.DRAFT, draft.id(), ".");
            assertThat(Files.getPosixFilePermissions(directory)).hasSize(3);
        }
    }

    private static byte[] samples(Duration length) {
        var wav = Speech.wav(length);
        return Arrays.copyOfRange(wav, 44, wav.length);
    }
}

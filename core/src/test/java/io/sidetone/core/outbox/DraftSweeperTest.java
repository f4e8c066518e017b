package io.sidetone.core.outbox;

import static io.sidetone.core.outbox.OutboxFixture.ANNA;
import static io.sidetone.core.outbox.OutboxFixture.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftSweeperTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @TempDir Path root;
    private OutboxFixture house;

    @BeforeEach
    void openSpool() {
        house = new OutboxFixture(root);
    }

    @Test
    void aDraftOfACallThatRunsIsLeftAlone() throws IOException {
        var draft = house.draft();
        house.speak(draft, TakeKind.REPLACE, TWO_SECONDS);
        new DraftSweeper(house.parts).pass();
        assertThat(house.stateOf(draft.id())).isEqualTo(MessageState.DRAFT);
        draft.close();
    }

    @Test
    void aRecordingThatAsteriskDiedOverIsSentWithItsLengthsPutRight() throws IOException {
        var id = abandoned(OnHangup.SEND, Speech.unclosed(TWO_SECONDS));
        new DraftSweeper(house.parts).pass();
        var message = house.outbox.find(id).orElseThrow();
        assertThat(message.state()).isEqualTo(MessageState.QUEUED);
        assertThat(message.length()).isEqualTo(TWO_SECONDS);
    }

    @Test
    void whileThePbxIsAwayTheDraftWaitsAndIsTriedLessOften() throws IOException {
        var id = abandoned(OnHangup.SEND, Speech.wav(TWO_SECONDS));
        house.pbx.setUnreachable(true);
        var sweeper = new DraftSweeper(house.parts);
        for (var second = 0; second < 60; second++) {
            sweeper.pass();
            house.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(house.stateOf(id)).isEqualTo(MessageState.DRAFT);
        house.pbx.setUnreachable(false);
        house.clock.advance(DraftSweeper.INTERVAL);
        sweeper.pass();
        assertThat(house.stateOf(id)).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void silenceIsRemovedAlongWithItsRecordings() throws IOException {
        abandoned(OnHangup.SEND, Speech.silence(TWO_SECONDS));
        new DraftSweeper(house.parts).pass();
        assertThat(house.outbox.list()).isEmpty();
        assertThat(house.pbx.names()).isEmpty();
    }

    @Test
    void whoWantsToConfirmIsNotSentAfterACrash() throws IOException {
        abandoned(OnHangup.DISCARD, Speech.wav(TWO_SECONDS));
        new DraftSweeper(house.parts).pass();
        assertThat(house.outbox.list()).isEmpty();
    }

    @Test
    void aBrokenDraftStopsNoOther() throws IOException {
        var broken = abandoned(OnHangup.SEND, Speech.wav(TWO_SECONDS));
        house.clock.advance(Duration.ofSeconds(1));
        var fine = abandoned(OnHangup.SEND, Speech.wav(TWO_SECONDS));
        Files.writeString(house.file(MessageState.DRAFT, broken, "message.json"), "{");
        new DraftSweeper(house.parts).pass();
        assertThat(house.stateOf(fine)).isEqualTo(MessageState.QUEUED);
        assertThat(house.entries("broken")).containsExactly(broken);
        assertThat(house.pbx.names()).hasSize(1);
    }

    @Test
    void whatIsNoRecordingIsSetAsideAndNotThrownAway() throws IOException {
        var id = abandoned(OnHangup.SEND, "<html>502 Bad Gateway".repeat(99).getBytes());
        new DraftSweeper(house.parts).pass();
        assertThat(house.entries("broken")).containsExactly(id);
    }

    /** What is left when the process is killed during the recording. */
    private String abandoned(OnHangup onHangup, byte[] recording) throws IOException {
        var draft = house.outbox.draft(envelope(onHangup, ANNA));
        house.pbx.put(draft.newTake(TakeKind.REPLACE).name(), recording);
        house.dieAndComeBack();
        return draft.id();
    }
}

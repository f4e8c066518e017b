package io.sidetone.core.outbox;

import static io.sidetone.core.outbox.OutboxFixture.ANNA;
import static io.sidetone.core.outbox.OutboxFixture.BEN;
import static io.sidetone.core.outbox.OutboxFixture.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.Speech;
import io.sidetone.core.camera.Picture;
import io.sidetone.core.camera.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails at every single step of a message's way; what was spoken must arrive. */
class PowerCutTest {

    private static final Duration SPOKEN = Duration.ofSeconds(1);
    private static final Picture PICTURE = Pictures.jpeg(20_000);

    @TempDir Path root;
    private OutboxFixture house;
    private boolean spoken;

    @Test
    void whatWasSpokenArrivesWhicheverStepThePowerFailsAt() throws IOException {
        var steps = 0;
        while (diesAt(steps)) {
            steps++;
        }
        assertThat(steps).as("steps of a message's way").isGreaterThan(60);
    }

    private boolean diesAt(int step) throws IOException {
        house = new OutboxFixture(root.resolve("step-" + step));
        spoken = false;
        house.restart(new FailingDisk(step + layingOut()));
        var died = false;
        try {
            callAndDeliver();
        } catch (FailingDisk.PowerCut e) {
            died = true;
        }
        comeBack();
        verify(step);
        return died;
    }

    private void callAndDeliver() throws IOException {
        var draft = house.outbox.draft(envelope(OnHangup.SEND, ANNA, BEN));
        var take = draft.newTake(TakeKind.REPLACE);
        house.pbx.put(take.name(), Speech.wav(SPOKEN));
        spoken = true;
        draft.attach(PICTURE);
        draft.collect(take);
        var again = house.speak(draft, TakeKind.APPEND, SPOKEN);
        draft.collect(again);
        var id = draft.send().orElseThrow();
        house.round().run(id);
    }

    /** A new process on the same disk; the PBX went on meanwhile. */
    private void comeBack() throws IOException {
        house.dieAndComeBack();
        new DraftSweeper(house.parts).pass();
        var round = house.round();
        for (var id : house.parts.spool().ids(Shelf.QUEUE)) {
            round.run(id);
        }
        house.clock.advance(Duration.ofHours(25));
        new SpoolUpkeep(house.parts, new RecordingsCleanup(house.parts), Duration.ofDays(30))
                .pass();
    }

    private void verify(int step) throws IOException {
        var messages = house.outbox.list();
        assertThat(messages).as("after step %d", step).hasSize(spoken ? 1 : 0);
        assertThat(house.pbx.names()).as("on the PBX after step %d", step).isEmpty();
        assertThat(house.outbox.broken()).isEmpty();
        assertThat(house.entries("gone")).isEmpty();
        assertThat(house.entries("new")).isEmpty();
        if (spoken) {
            verifyDelivered(messages.getFirst(), step);
        }
    }

    private void verifyDelivered(StoredMessage message, int step) throws IOException {
        assertThat(message.state()).as("after step %d", step).isEqualTo(MessageState.SENT);
        // At least once, at most once more, and always under the same Message-ID.
        assertThat(house.delivered)
                .as("after step %d", step)
                .containsOnly(message.messageId() + " Anna", message.messageId() + " Ben");
        for (var name : List.of("Anna", "Ben")) {
            assertThat(house.delivered)
                    .as("after step %d", step)
                    .filteredOn(delivered -> delivered.endsWith(name))
                    .hasSizeBetween(1, 2);
        }
        var picture = house.file(MessageState.SENT, message.id(), AttachedPicture.NAME);
        assertThat(!Files.exists(picture) || isWhole(picture)).as("picture, %d", step).isTrue();
        var wav = Speech.wav(SPOKEN);
        var one = Arrays.copyOfRange(wav, 44, wav.length);
        var audio = house.audio(message.id());
        assertThat(audio.length).isIn(one.length, 2 * one.length);
        assertThat(Arrays.copyOf(audio, one.length)).isEqualTo(one);
    }

    private static boolean isWhole(Path picture) throws IOException {
        return Arrays.equals(Files.readAllBytes(picture), PICTURE.content());
    }

    private static int layingOut() {
        return Shelf.values().length + 4;
    }
}

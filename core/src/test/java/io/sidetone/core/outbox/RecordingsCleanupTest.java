package io.sidetone.core.outbox;

import static io.sidetone.core.outbox.OutboxFixture.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.Speech;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsCleanupTest {

    private static final byte[] WAV = Speech.wav(Duration.ofSeconds(1));

    @TempDir Path root;
    private OutboxFixture house;

    @BeforeEach
    void openSpool() {
        house = new OutboxFixture(root);
    }

    @Test
    void leftoversOfQueuedMessagesAreRemovedAndAllElseStays() throws IOException {
        var queued = house.queued(ANNA);
        var live = house.draft();
        var spoken = house.speak(live, TakeKind.REPLACE, Duration.ofSeconds(1));
        var stranger = "sidetone-20261121-180000000-strangerabcd-1";
        house.pbx.put(MessageIds.recordingName(queued, 1), WAV);
        house.pbx.put(stranger, WAV);
        house.pbx.put("sidetone-notes", WAV);
        new RecordingsCleanup(house.parts).removeLeftovers();
        assertThat(house.pbx.names())
                .containsExactlyInAnyOrder(spoken.name(), stranger, "sidetone-notes");
        house.clock.advance(Duration.ofHours(25));
        new RecordingsCleanup(house.parts).removeLeftovers();
        assertThat(house.pbx.names()).containsExactlyInAnyOrder(spoken.name(), "sidetone-notes");
        live.close();
    }

    @Test
    void aDiscardedDraftIsForgottenOnceThePbxHasNothingOfIt() throws IOException {
        var draft = house.draft();
        house.speak(draft, TakeKind.REPLACE, Duration.ofSeconds(1));
        house.pbx.setUnreachable(true);
        draft.discard();
        assertThat(house.pbx.names()).hasSize(1);
        assertThat(house.entries("gone")).containsExactly(draft.id());
        house.pbx.setUnreachable(false);
        new RecordingsCleanup(house.parts).forgetGone();
        assertThat(house.pbx.names()).isEmpty();
        assertThat(house.entries("gone")).isEmpty();
    }

    @Test
    void sentMessagesAreRemovedAfterTheirTimeAndOthersAreNot() throws IOException {
        var sent = house.queued(ANNA);
        house.round().run(sent);
        var waiting = house.queued(ANNA);
        var upkeep =
                new SpoolUpkeep(
                        house.parts, new RecordingsCleanup(house.parts), Duration.ofDays(30));
        house.clock.advance(Duration.ofDays(29));
        upkeep.pass();
        assertThat(house.outbox.list()).hasSize(2);
        house.clock.advance(Duration.ofDays(2));
        upkeep.pass();
        assertThat(house.outbox.list()).extracting(StoredMessage::id).containsExactly(waiting);
    }
}

package io.sidetone.core.outbox;

import static io.sidetone.core.outbox.OutboxFixture.ANNA;
import static io.sidetone.core.outbox.OutboxFixture.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryRoundTest {

    private static final DeliveryResult LATER = new DeliveryResult.TryLater("451 later");
    private static final DeliveryResult NEVER = new DeliveryResult.Refused("550 nobody");

    @TempDir Path root;
    private OutboxFixture house;

    @BeforeEach
    void openSpool() {
        house = new OutboxFixture(root);
    }

    @Test
    void aDeliveredMessageIsSentAndSaysWhatTheServerSaid() throws IOException {
        var id = house.queued(ANNA);
        assertThat(house.round().run(id)).isTrue();
        var message = house.outbox.find(id).orElseThrow();
        assertThat(message.state()).isEqualTo(MessageState.SENT);
        assertThat(message.deliveryState()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(message.deliveries().getFirst().serverSaid()).isEqualTo("250 ok");
        assertThat(house.delivered).containsExactly(message.messageId() + " Anna");
    }

    @Test
    void aServerThatIsDownForFiveDaysIsTriedEverLessOftenThenGivenUp() throws IOException {
        house.server = _ -> LATER;
        var id = house.queued(ANNA);
        var begun = house.clock.instant();
        var waits = new ArrayList<Duration>();
        while (house.stateOf(id) == MessageState.QUEUED) {
            assertThat(house.round().run(id)).isTrue();
            var next = house.outbox.find(id).orElseThrow().journal().nextAttempt();
            waits.add(Duration.between(house.clock.instant(), next));
            house.clock.moveTo(next);
        }
        assertThat(waits.subList(0, 9))
                .extracting(Duration::toSeconds)
                .containsExactly(15L, 30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L);
        assertThat(waits.subList(9, waits.size() - 1)).containsOnly(Duration.ofHours(1));
        assertThat(Duration.between(begun, house.clock.instant()))
                .isBetween(Duration.ofDays(5).minusHours(2), Duration.ofDays(5));
        assertThat(house.stateOf(id)).isEqualTo(MessageState.DEAD);
        house.teller().pass();
        assertThat(house.ownerTold).containsExactly(id);
        assertThat(house.outbox.find(id).orElseThrow().deliveries().getFirst().serverSaid())
                .isEqualTo("given up after 5 days; at last: 451 later");
    }

    @Test
    void beforeItIsDueNothingIsTried() throws IOException {
        house.server = _ -> LATER;
        var id = house.queued(ANNA);
        house.round().run(id);
        house.server = _ -> NEVER;
        assertThat(house.round().run(id)).isFalse();
        house.clock.advance(Duration.ofSeconds(15));
        assertThat(house.round().run(id)).isTrue();
    }

    @Test
    void oneBadRecipientDelaysNoOther() throws IOException {
        house.server = to -> to.equals(ANNA) ? NEVER : new DeliveryResult.Accepted("250 ok");
        var id = house.queued(ANNA, BEN);
        house.round().run(id);
        assertThat(house.delivered).hasSize(1).first().asString().endsWith("Ben");
        assertThat(house.stateOf(id)).isEqualTo(MessageState.DEAD);
        house.teller().pass();
        assertThat(house.ownerTold).containsExactly(id);
    }

    @Test
    void whoHasItAlreadyDoesNotGetItAgain() throws IOException {
        house.server = to -> to.equals(ANNA) ? LATER : new DeliveryResult.Accepted("250 ok");
        var id = house.queued(ANNA, BEN);
        house.round().run(id);
        assertThat(house.outbox.find(id).orElseThrow().deliveryState())
                .isEqualTo(DeliveryState.DELAYED);
        house.server = _ -> new DeliveryResult.Accepted("250 ok");
        house.clock.advance(Duration.ofSeconds(15));
        house.round().run(id);
        assertThat(house.delivered).hasSize(2);
        assertThat(house.stateOf(id)).isEqualTo(MessageState.SENT);
    }

    @Test
    void aMessageThatSomebodyHoldsIsLeftAlone() throws IOException {
        var id = house.queued(ANNA);
        try (var lock = house.parts.locks().tryLock(Shelf.QUEUE, id).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(house.round().run(id)).isFalse();
        }
        assertThat(house.round().run(id)).isTrue();
    }

    @Test
    void anAnswerThatCouldNotBeWrittenDownIsNotForgotten() throws IOException {
        var id = house.queued(ANNA);
        var disk = new FullDisk();
        house.restart(disk);
        var round = house.round();
        disk.full = true;
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> round.run(id)).isInstanceOf(IOException.class);
        }
        disk.full = false;
        assertThat(round.run(id)).isTrue();
        assertThat(house.delivered).hasSize(1);
        assertThat(house.stateOf(id)).isEqualTo(MessageState.SENT);
    }

    @Test
    void aJournalOfNonsenseIsSetAside() throws IOException {
        var id = house.queued(ANNA);
        Files.writeString(house.file(MessageState.QUEUED, id, "message.json"), "{\"version\": 1}");
        assertThat(house.round().run(id)).isFalse();
        assertThat(house.entries("broken")).containsExactly(id);
        assertThat(house.outbox.broken()).hasSize(1);
    }

    @Test
    void aMessageWithoutItsRecordingIsSetAside() throws IOException {
        var id = house.queued(ANNA);
        Files.delete(house.file(MessageState.QUEUED, id, "audio.wav"));
        house.round().run(id);
        assertThat(house.delivered).isEmpty();
        assertThat(house.entries("broken")).containsExactly(id);
    }

    @Test
    void aFaultInTheMailerIsNoEndlessLoop() throws IOException {
        house.server =
                _ -> {
                    throw new IllegalStateException("a bug");
                };
        var id = house.queued(ANNA);
        assertThat(house.round().run(id)).isTrue();
        assertThat(house.outbox.find(id).orElseThrow().deliveries().getFirst().serverSaid())
                .contains("a bug");
        assertThat(house.round().run(id)).isFalse();
    }
}

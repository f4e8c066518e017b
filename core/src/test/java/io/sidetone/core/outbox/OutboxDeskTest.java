package io.sidetone.core.outbox;

import static io.sidetone.core.outbox.OutboxFixture.ANNA;
import static io.sidetone.core.outbox.OutboxFixture.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxDeskTest {

    @TempDir Path root;
    private OutboxFixture house;

    @BeforeEach
    void openSpool() {
        house = new OutboxFixture(root);
    }

    @Test
    void aDeadMessageIsRetriedWithThoseOnlyWhoDoNotHaveIt() throws IOException {
        house.server =
                to ->
                        to.equals(ANNA)
                                ? new DeliveryResult.Refused("550 no")
                                : new DeliveryResult.Accepted("250 ok");
        var id = house.queued(ANNA, BEN);
        house.round().run(id);
        house.clock.advance(Duration.ofDays(20));
        assertThat(house.outbox.retry(id)).isInstanceOf(Change.Done.class);
        house.server = _ -> new DeliveryResult.Accepted("250 ok");
        house.round().run(id);
        assertThat(house.stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(house.delivered).hasSize(2);
    }

    @Test
    void aWaitingMessageIsRetriedAtOnce() throws IOException {
        house.server = _ -> new DeliveryResult.TryLater("451 no");
        var id = house.queued(ANNA);
        house.round().run(id);
        house.outbox.retry(id);
        assertThat(house.round().run(id)).isTrue();
    }

    @Test
    void aHeldMessageWaitsUntilItIsRetried() throws IOException {
        var id = house.queued(ANNA);
        assertThat(house.outbox.hold(id)).isInstanceOf(Change.Done.class);
        assertThat(house.round().run(id)).isFalse();
        assertThat(house.outbox.awaitOutcome(id, Duration.ZERO)).isEqualTo(DeliveryState.HELD);
        assertThat(house.outbox.hold(id)).isInstanceOf(Change.NotPossible.class);
        house.outbox.retry(id);
        assertThat(house.stateOf(id)).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void aMessageThatIsBeingSentIsLeftAlone() throws IOException {
        var id = house.queued(ANNA);
        var daemon = house.parts.locks();
        house.restart(new RealDisk());
        try (var lock = daemon.tryLock(Shelf.QUEUE, id).orElseThrow()) {
            assertThat(lock).isNotNull();
            // One JVM cannot hold a file's lock twice, so another one has to ask.
            assertThat(OtherProcess.triesToHold(house.root, id)).isEqualTo("Busy");
        }
        assertThat(OtherProcess.triesToHold(house.root, id)).isEqualTo("Done");
    }

    @Test
    void aSentMessageIsNotRetried() throws IOException {
        var id = house.queued(ANNA);
        house.round().run(id);
        assertThat(house.outbox.retry(id))
                .isInstanceOfSatisfying(
                        Change.NotPossible.class,
                        refused -> assertThat(refused.why()).isEqualTo("every recipient has it"));
    }

    @Test
    void aDiscardedMessageIsGone() throws IOException {
        var id = house.queued(ANNA);
        assertThat(house.outbox.discard(id)).isInstanceOf(Change.Done.class);
        assertThat(house.outbox.list()).isEmpty();
        assertThat(house.outbox.discard(id)).isEqualTo(new Change.Missing(id));
    }

    @Test
    void aDraftOfACallThatRunsIsNotDiscarded() throws IOException {
        try (var draft = house.draft()) {
            assertThat(house.outbox.discard(draft.id())).isInstanceOf(Change.Busy.class);
        }
    }
}

package io.sidetone.core.outbox;

import static io.sidetone.core.outbox.OutboxFixture.ANNA;
import static io.sidetone.core.outbox.OutboxFixture.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxServiceTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final DeliveryResult OK = new DeliveryResult.Accepted("250 ok");

    @TempDir Path root;
    private OutboxFixture house;
    private final Queue<String> begun = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void openSpool() {
        house = new OutboxFixture(root);
    }

    @Test
    void aQueuedMessageIsDeliveredAtOnceAndTheCallerLearnsOfIt() throws IOException {
        try (var service = service((_, _, _) -> OK)) {
            service.start();
            var id = house.queued(ANNA);
            assertThat(house.outbox.awaitOutcome(id, LIMIT)).isEqualTo(DeliveryState.DELIVERED);
        }
    }

    @Test
    void theCallerLearnsThatTheMailServerDoesNotAnswer() throws IOException {
        try (var service = service((_, _, _) -> new DeliveryResult.TryLater("refused"))) {
            service.start();
            var id = house.queued(ANNA);
            assertThat(house.outbox.awaitOutcome(id, LIMIT)).isEqualTo(DeliveryState.DELAYED);
        }
    }

    @Test
    void theCallerWaitsNoLongerThanTheLimit() throws IOException {
        var id = house.queued(ANNA);
        assertThat(house.outbox.awaitOutcome(id, Duration.ofMillis(50)))
                .isEqualTo(DeliveryState.QUEUED);
        assertThat(house.outbox.awaitOutcome("nonsense", LIMIT)).isEqualTo(DeliveryState.UNKNOWN);
    }

    @Test
    void slowMessagesHoldUpNoOtherWhileThereAreSlots() throws Exception {
        var release = new CountDownLatch(1);
        var slow = List.of(house.queued(ANNA), house.queued(ANNA), house.queued(ANNA));
        Mailer mailer =
                (message, _, _) -> {
                    begun.add(message.id());
                    return slow.contains(message.id()) ? waitFor(release) : OK;
                };
        try (var service = service(mailer)) {
            service.start();
            var quick = house.queued(ANNA);
            assertThat(house.outbox.awaitOutcome(quick, LIMIT)).isEqualTo(DeliveryState.DELIVERED);
            assertThat(begun).containsAll(slow);
            release.countDown();
            for (var id : slow) {
                assertThat(house.outbox.awaitOutcome(id, LIMIT)).isEqualTo(DeliveryState.DELIVERED);
            }
        }
    }

    @Test
    void aRecipientWhoseServerKeepsUsWaitingHoldsUpNoOtherOfTheSameMessage() throws Exception {
        var release = new CountDownLatch(1);
        Mailer mailer =
                (_, to, _) -> {
                    begun.add(to.name());
                    return to.equals(ANNA) ? waitFor(release) : OK;
                };
        try (var service = service(mailer)) {
            service.start();
            var id = house.queued(ANNA, BEN);
            var deadline = System.nanoTime() + LIMIT.toNanos();
            while (!hasIt(id, BEN) && System.nanoTime() < deadline) {
                house.outbox.awaitOutcome(id, Duration.ofMillis(20));
            }
            assertThat(hasIt(id, BEN)).isTrue();
            assertThat(hasIt(id, ANNA)).isFalse();
            release.countDown();
            assertThat(house.outbox.awaitOutcome(id, LIMIT)).isEqualTo(DeliveryState.DELIVERED);
        }
    }

    private boolean hasIt(String id, Recipient who) {
        return house.outbox.find(id).orElseThrow().deliveries().stream()
                .anyMatch(each ->
                        each.recipient().equals(who) && each.status() == Delivery.Status.DELIVERED);
    }

    @Test
    void aStopLetsARunningDeliveryEnd() throws Exception {
        var release = new CountDownLatch(1);
        var service =
                service((message, _, _) -> {
                    begun.add(message.id());
                    return waitFor(release);
                });
        service.start();
        var id = house.queued(ANNA);
        awaitBegun();
        Thread.ofVirtual().start(release::countDown);
        service.close();
        assertThat(house.stateOf(id)).isEqualTo(MessageState.SENT);
    }

    @Test
    void whatAnotherProcessPutsBackIntoTheQueueIsPickedUp() throws IOException {
        try (var service = service((_, _, _) -> OK)) {
            var id = house.queued(ANNA);
            house.outbox.hold(id);
            service.start();
            var elsewhere =
                    Outbox.open(house.root, house.pbx, "example.org", house.clock, new Random());
            elsewhere.retry(id);
            var deadline = System.nanoTime() + LIMIT.toNanos();
            while (house.stateOf(id) != MessageState.SENT && System.nanoTime() < deadline) {
                house.outbox.awaitOutcome(id, Duration.ofMillis(50));
            }
            assertThat(house.stateOf(id)).isEqualTo(MessageState.SENT);
        }
    }

    @Test
    void theLastMessageOfASenderIsFoundWhateverBecameOfIt() throws IOException {
        house.queued(ANNA);
        house.clock.advance(Duration.ofSeconds(1));
        var last = house.queued(ANNA);
        house.clock.advance(Duration.ofSeconds(1));
        try (var draft = house.draft()) {
            assertThat(draft.id()).isGreaterThan(last);
            house.round().run(last);
            assertThat(house.outbox.lastFrom("grandma").orElseThrow().id()).isEqualTo(last);
            assertThat(house.outbox.lastFrom("nobody")).isEmpty();
        }
    }

    @Test
    void aPrefixFindsAMessageWhenItIsTheOnlyOne() throws IOException {
        var first = house.queued(ANNA);
        assertThat(house.outbox.find("2026").orElseThrow().id()).isEqualTo(first);
        house.queued(ANNA);
        assertThat(house.outbox.find("2026")).isEmpty();
    }

    @Test
    void oneMessageIsFoundByItsIdWithoutALookAtTheOthers() throws IOException {
        var first = house.queued(ANNA);
        var last = house.queued(ANNA);
        Files.writeString(house.file(MessageState.QUEUED, first, "message.json"), "{");
        assertThat(house.outbox.find(last).orElseThrow().id()).isEqualTo(last);
        assertThat(house.outbox.find(first)).isEmpty();
        assertThat(house.outbox.lastFrom("grandma").orElseThrow().id()).isEqualTo(last);
    }

    private OutboxService service(Mailer mailer) {
        return new OutboxService(house.outbox, mailer, OutboxConfig.DEFAULTS, OwnerNotice.NONE);
    }

    private void awaitBegun() throws InterruptedException {
        var clock = InstantSource.system();
        var deadline = clock.instant().plus(LIMIT);
        while (begun.isEmpty() && clock.instant().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(begun).isNotEmpty();
    }

    private static DeliveryResult waitFor(CountDownLatch release) {
        try {
            return release.await(LIMIT.toSeconds(), TimeUnit.SECONDS)
                    ? OK
                    : new DeliveryResult.TryLater("never released");
        } catch (InterruptedException e) {
            return new DeliveryResult.TryLater("interrupted");
        }
    }
}

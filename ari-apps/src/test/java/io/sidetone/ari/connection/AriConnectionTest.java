package io.sidetone.ari.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.fake.Eventually;
import io.sidetone.ari.fake.WireAri;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.transport.SocketLimits;
import io.sidetone.ari.transport.SocketTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AriConnectionTest {

    private static final ConnectionLimits QUICK =
            new ConnectionLimits(Duration.ofMillis(10), Duration.ofMillis(80), 64 * 1024 * 1024);

    private final WireAri asterisk = new WireAri();
    private final AriClient client = new AriClient(asterisk.config());
    private final Seen seen = new Seen();
    private AriConnection connection;

    private static final class Seen implements EventListener {
        final List<AriEvent> events = new CopyOnWriteArrayList<>();
        final AtomicInteger resyncs = new AtomicInteger();
        final AtomicInteger preparations = new AtomicInteger();
        final AtomicInteger successes = new AtomicInteger();
        final CountDownLatch mayGoOn = new CountDownLatch(1);
        volatile boolean slow;
        volatile boolean unreachable;
        volatile int faultsBeforeConnecting;

        @Override
        public void event(AriEvent event) {
            if (event.type().equals("Poison")) {
                throw new StackOverflowError("a listener that fails");
            }
            if (slow) {
                await();
            }
            events.add(event);
        }

        private void await() {
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void beforeConnecting() {
            if (preparations.incrementAndGet() <= faultsBeforeConnecting) {
                throw new IllegalStateException("a listener that fails");
            }
        }

        @Override
        public void resync(Events past) throws IOException, InterruptedException {
            resyncs.incrementAndGet();
            if (unreachable) {
                throw new IOException("nobody there");
            }
            successes.incrementAndGet();
        }
    }

    @BeforeEach
    void start() {
        start(QUICK, SocketLimits.DEFAULTS);
    }

    private void start(ConnectionLimits limits, SocketLimits socket) {
        var sockets = new SocketTransport(client, socket);
        connection = new AriConnection(sockets, "sidetone", seen, limits, new Random(1));
        connection.start();
    }

    /** What is told from now on is of the new connection alone. */
    private void restart(ConnectionLimits limits, SocketLimits socket) throws InterruptedException {
        asterisk.socket();
        Eventually.holds("the first one has looked", () -> seen.successes.get() == 1);
        connection.close();
        seen.resyncs.set(0);
        start(limits, socket);
    }

    @AfterEach
    void stop() {
        connection.close();
        client.close();
        asterisk.close();
    }

    @Test
    void fragmentsBecomeOneMessage() throws InterruptedException {
        asterisk.socket().fragments("{\"type\":", "", "\"Sp", "lit\"}");

        Eventually.holds("the event came", () -> types().equals(List.of("Split")));
    }

    @Test
    void fiftyThousandEventsStayInOrder() throws InterruptedException {
        var socket = asterisk.socket();
        for (int number = 0; number < 50_000; number++) {
            socket.text("{\"type\":\"Burst\",\"number\":%d}".formatted(number));
        }

        Eventually.holds("all came", () -> seen.events.size() == 50_000);
        assertThat(seen.events)
                .extracting(event -> event.tree().path("number").asInt())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void garbageIsAGapAndTheNextEventComes() throws InterruptedException {
        var socket = asterisk.socket();
        Eventually.holds("the first look", () -> seen.resyncs.get() == 1);
        socket.text("{garbage");
        socket.text("{\"type\":\"After\"}");

        Eventually.holds("the event came", () -> types().equals(List.of("After")));
        Eventually.holds("Asterisk's state was read again", () -> seen.resyncs.get() == 2);
        assertThat(asterisk.hasNoOtherSocket()).isTrue();
    }

    @Test
    void anEndlessMessageIsLeftOutAndTheNextOneComes() throws InterruptedException {
        restart(QUICK, new SocketLimits(1000, Duration.ofSeconds(10), Duration.ofSeconds(30)));
        var socket = asterisk.socket();
        var piece = "x".repeat(999);
        socket.fragments(piece, piece, piece, "\"type\":\"Tail\"}");
        socket.text("{\"type\":\"After\"}");

        Eventually.holds("the event came", () -> types().equals(List.of("After")));
        assertThat(asterisk.hasNoOtherSocket()).isTrue();
    }

    @Test
    void aConnectionCutInsideAFrameIsMadeAnew() throws InterruptedException {
        var socket = asterisk.socket();
        socket.text("{\"type\":\"Before\"}");
        Eventually.holds("the first look", () -> seen.resyncs.get() == 1);
        socket.cutInside("{\"type\":\"Torn\"}");
        asterisk.socket().text("{\"type\":\"After\"}");

        Eventually.holds("both came", () -> types().equals(List.of("Before", "After")));
        Eventually.holds("it looked twice", () -> seen.resyncs.get() == 2);
    }

    @Test
    void beforeEachConnectionTheListenerMayLook() throws InterruptedException {
        asterisk.socket().cut();
        asterisk.socket();

        assertThat(seen.preparations.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whoLooksMayWaitUntilAllThatCameIsTold() throws Exception {
        var queue = new EventQueue(1000);
        queue.onSuccess("one");
        var told = Thread.ofVirtual().unstarted(() -> awaitTaken(queue));
        told.start();
        assertThat(queue.take()).isEqualTo(new EventQueue.Item.Text("one"));
        assertThat(told.isAlive()).isTrue();

        assertThat(queue.take())
                .isInstanceOfSatisfying(
                        EventQueue.Item.Mark.class, mark -> mark.reached().countDown());
        assertThat(told.join(Duration.ofSeconds(20))).isTrue();
    }

    private static void awaitTaken(EventQueue queue) {
        try {
            assertThat(queue.awaitTaken(Duration.ofSeconds(20))).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCloseIsAnsweredByANewConnection() throws InterruptedException {
        asterisk.socket().close();
        asterisk.socket().text("{\"type\":\"After\"}");

        Eventually.holds("the event came", () -> types().equals(List.of("After")));
    }

    @Test
    void aPeerThatHasFallenSilentIsLeft() throws InterruptedException {
        restart(QUICK, new SocketLimits(1000, Duration.ofMillis(20), Duration.ofSeconds(2)));
        asterisk.socket().fallSilent();
        asterisk.socket().text("{\"type\":\"After\"}");

        Eventually.holds("the event came", () -> types().equals(List.of("After")));
    }

    @Test
    void aPeerThatAnswersPingsIsKept() throws InterruptedException {
        restart(QUICK, new SocketLimits(1000, Duration.ofMillis(20), Duration.ofSeconds(3)));
        var socket = asterisk.socket();
        var idle = new CountDownLatch(1);
        assertThat(idle.await(4, TimeUnit.SECONDS)).isFalse();

        socket.text("{\"type\":\"After\"}");
        Eventually.holds("the event came", () -> types().equals(List.of("After")));
        assertThat(asterisk.hasNoOtherSocket()).isTrue();
    }

    @Test
    void aWrongPasswordIsTriedAgainUntilItIsRight() throws InterruptedException {
        var socket = asterisk.socket();
        asterisk.refuse(401);
        socket.cut();
        Eventually.holds("it was refused twice", () -> asterisk.refused() >= 2);
        asterisk.refuse(0);

        asterisk.socket().text("{\"type\":\"After\"}");
        Eventually.holds("the event came", () -> types().equals(List.of("After")));
    }

    @Test
    void itIsTriedForEverAndNeverMoreRarelyThanSaid() throws InterruptedException {
        var socket = asterisk.socket();
        Eventually.holds("Asterisk's state was read", () -> seen.successes.get() == 1);
        asterisk.refuse(503);
        socket.cut();
        Eventually.holds("it was refused fifty times", () -> asterisk.refused() >= 50);
        asterisk.refuse(0);

        asterisk.socket().text("{\"type\":\"After\"}");
        Eventually.holds("the event came", () -> types().equals(List.of("After")));
        Eventually.holds("Asterisk's state was read again", () -> seen.successes.get() == 2);
    }

    @Test
    void aFaultOfOursEndsNeitherTheConnectionNorTheTries() throws InterruptedException {
        var socket = asterisk.socket();
        socket.text("{\"type\":\"Poison\"}");
        socket.text("{\"type\":\"After\"}");
        Eventually.holds("the next came", () -> types().equals(List.of("After")));
        seen.faultsBeforeConnecting = seen.preparations.get() + 3;
        socket.cut();

        asterisk.socket().text("{\"type\":\"Later\"}");
        Eventually.holds("it came back", () -> types().equals(List.of("After", "Later")));
    }

    @Test
    void anAsteriskThatComesBackIsFoundAgain() throws InterruptedException {
        asterisk.socket();
        asterisk.die();
        asterisk.comeBack();

        asterisk.socket().text("{\"type\":\"After\"}");
        Eventually.holds("the event came", () -> types().equals(List.of("After")));
    }

    @Test
    void whatCannotBeReadInTimeIsAGapAndOrderIsKept() throws InterruptedException {
        seen.slow = true;
        restart(
                new ConnectionLimits(Duration.ofMillis(10), Duration.ofMillis(80), 300),
                SocketLimits.DEFAULTS);
        var socket = asterisk.socket();
        Eventually.holds("the first look", () -> seen.resyncs.get() > 0);
        int looks = seen.resyncs.get();
        for (int number = 0; number < 100; number++) {
            socket.text("{\"type\":\"Burst\",\"number\":%d}".formatted(number));
        }
        socket.awaitAllIsRead();
        seen.mayGoOn.countDown();

        Eventually.holds("Asterisk's state was read again", () -> seen.resyncs.get() > looks);
        socket.text("{\"type\":\"After\"}");
        Eventually.holds("the last came", () -> types().contains("After"));
        assertThat(seen.events).hasSizeBetween(2, 15);
        assertThat(types().getLast()).isEqualTo("After");
    }

    @Test
    void aStateThatCannotBeReadEndsTheConnectionAndIsTriedAgain() throws InterruptedException {
        var socket = asterisk.socket();
        seen.unreachable = true;
        socket.cut();
        asterisk.socket();
        asterisk.socket();
        int successes = seen.successes.get();
        seen.unreachable = false;

        Eventually.holds("it is looked at again", () -> seen.successes.get() > successes);
    }

    @Test
    void anotherOneInOurPlaceIsNotPushedOutAtOnce() throws InterruptedException {
        restart(
                new ConnectionLimits(Duration.ofMillis(1), Duration.ofSeconds(60), 10_000),
                SocketLimits.DEFAULTS);
        asterisk.socket().text("{\"type\":\"ApplicationReplaced\",\"application\":\"sidetone\"}");
        var calm = new CountDownLatch(1);

        assertThat(calm.await(500, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(asterisk.hasNoOtherSocket()).isTrue();
        assertThat(types()).isEmpty();
    }

    private List<String> types() {
        return seen.events.stream().map(AriEvent::type).toList();
    }
}

package io.sidetone.lab.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.config.Secret;
import io.sidetone.lab.Await;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.wire.AmiUrl;
import io.sidetone.manager.wire.LivePbx;
import io.sidetone.manager.wire.PbxAddress;
import io.sidetone.manager.wire.Trust;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.ManagerEventListener;
import org.asteriskjava.manager.event.VarSetEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The link drops while more events wait than asterisk-java has room for: it never notices. The same
 * with ours.
 */
@Timeout(120)
class LostReconnectTest {

    /** More than the 20,000 that asterisk-java queues. */
    private static final int EVENTS = 20_050;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** asterisk-java's first try comes after 50 ms, and the next ones too. */
    private static final Duration FAR_LONGER_THAN_A_TRY = Duration.ofSeconds(3);

    @Test
    void asteriskJavaHoldsADeadConnectionForAlive() throws Exception {
        var released = new CountDownLatch(1);
        try (var server = new FloodServer(EVENTS)) {
            var connection =
                    new ManagerConnectionFactory("127.0.0.1", server.port(), "me", "geheim")
                            .createManagerConnection();
            ManagerEventListener held =
                    event -> {
                        if (event instanceof VarSetEvent) {
                            await(released);
                        }
                    };
            connection.addEventListener(held);
            connection.login();
            server.flood();
            Await.until("the server has hung up", LIMIT, server::hasHungUp);
            Await.until("its reader is dead", LIMIT, () -> !hasReader());
            released.countDown();
            Await.pause(FAR_LONGER_THAN_A_TRY);

            assertThat(connection.getState()).isEqualTo(ManagerConnectionState.CONNECTED);
            assertThat(server.logins()).isOne();
        } finally {
            released.countDown();
        }
    }

    @Test
    void oursIsConnectedAnewAndTellsWhatWasMissed() throws Exception {
        try (var server = new FloodServer(2 * EVENTS);
                var pbx = LivePbx.at(address(server));
                var stream = pbx.follow(EventWish.ALL)) {
            server.flood();
            Await.until("the server has hung up", LIMIT, server::hasHungUp);
            Await.until("it is connected anew", LIMIT, () -> server.logins() == 2);

            assertThat(stream.next().orElseThrow())
                    .isInstanceOfSatisfying(
                            Gap.class,
                            gap -> {
                                assertThat(gap.reason()).isEqualTo(Gap.Reason.SLOW_READER);
                                assertThat(gap.dropped()).isPositive();
                            });
        }
    }

    private static PbxAddress address(FloodServer server) {
        return new PbxAddress(
                "flood",
                AmiUrl.of(AmiUrl.Scheme.AMI, "127.0.0.1", server.port()),
                "me",
                new Secret("geheim"),
                Trust.USUAL);
    }

    private static boolean hasReader() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .anyMatch(name -> name.matches("Asterisk-Java .*-Reader-\\d+"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

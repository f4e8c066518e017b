package io.sidetone.ari.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sidetone.ari.fake.Eventually;
import io.sidetone.core.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Asterisk is asked at once, however many want something of it. */
class AriClientLimitsTest {

    private static final int REQUESTS = 40;
    private static final int DOWNLOADS = 4;
    private static final int MANY = 500;
    private static final int CHUNK = 1 << 20;

    @TempDir private Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger downloads = new AtomicInteger();
    private final AtomicInteger mostRequests = new AtomicInteger();
    private final AtomicInteger mostDownloads = new AtomicInteger();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final ExecutorService served = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer asterisk;
    private AriClient ari;
    private volatile boolean cutsOff;

    @BeforeEach
    void start() throws IOException {
        asterisk =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MANY);
        asterisk.createContext("/ari/channels", this::describe);
        asterisk.createContext("/ari/recordings", this::send);
        asterisk.setExecutor(served);
        asterisk.start();
        var url = URI.create("http://127.0.0.1:" + asterisk.getAddress().getPort());
        ari = new AriClient(new AriConfig(url, "sidetone", new Secret("s")));
    }

    @AfterEach
    void stop() {
        mayGoOn.countDown();
        asking.close();
        ari.close();
        asterisk.stop(0);
        served.close();
    }

    @Test
    void ofFiveHundredRequestsFortyAreUnderWayAndAllAreAnswered() throws Exception {
        List<Future<?>> asked = new ArrayList<>();
        for (int at = 0; at < MANY; at++) {
            asked.add(asking.submit(() -> ari.get("channels").orElseThrow()));
        }
        Eventually.holds("as many as may be are there", () -> requests.get() == REQUESTS);
        mayGoOn.countDown();

        for (var each : asked) {
            each.get(60, TimeUnit.SECONDS);
        }
        assertThat(mostRequests).hasValue(REQUESTS);
    }

    @Test
    void longDownloadsDelayNoCallAndCallsDelayNoDownload() throws Exception {
        List<Future<Boolean>> copies = new ArrayList<>();
        for (int at = 0; at < MANY / 10; at++) {
            var target = folder.resolve(at + ".wav");
            copies.add(asking.submit(() -> ari.download("recordings/" + target, target)));
        }
        Eventually.holds("as many as may be are there", () -> downloads.get() == DOWNLOADS);
        var call = asking.submit(() -> ari.get("channels").orElseThrow());
        Eventually.holds("a request passes them", () -> requests.get() == 1);
        mayGoOn.countDown();

        call.get(60, TimeUnit.SECONDS);
        for (var copy : copies) {
            assertThat(copy.get(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(mostDownloads).hasValue(DOWNLOADS);
        assertThat(folder.resolve("0.wav")).hasSize(2L * CHUNK);
    }

    @Test
    void aRecordingIsOnDiskWhileItsEndIsStillToCome() throws Exception {
        var target = folder.resolve("long.wav");
        var copy = asking.submit(() -> ari.download("recordings/long", target));
        Eventually.holds("its first half is on disk", () -> sizeOf(target) > CHUNK / 2);
        assertThat(copy.isDone()).isFalse();
        mayGoOn.countDown();

        assertThat(copy.get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(target).hasSize(2L * CHUNK);
    }

    @Test
    void aRecordingThatIsCutOffLeavesNothingAndItsPlaceIsFree() throws Exception {
        cutsOff = true;
        for (int at = 0; at <= DOWNLOADS; at++) {
            var target = folder.resolve(at + ".wav");
            assertThatIOException().isThrownBy(() -> ari.download("recordings/x", target));
            assertThat(target).doesNotExist();
        }
        cutsOff = false;
        mayGoOn.countDown();

        assertThat(ari.download("recordings/x", folder.resolve("whole.wav"))).isTrue();
    }

    private static long sizeOf(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private void describe(HttpExchange exchange) throws IOException {
        try (exchange) {
            mostRequests.accumulateAndGet(requests.incrementAndGet(), Math::max);
            await();
            requests.decrementAndGet();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'[', ']'});
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        try (exchange) {
            mostDownloads.accumulateAndGet(downloads.incrementAndGet(), Math::max);
            exchange.sendResponseHeaders(200, 2L * CHUNK);
            exchange.getResponseBody().write(new byte[CHUNK]);
            exchange.getResponseBody().flush();
            if (!cutsOff) {
                await();
                downloads.decrementAndGet();
                exchange.getResponseBody().write(new byte[CHUNK]);
            }
        }
    }

    private void await() {
        try {
            assertThat(mayGoOn.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

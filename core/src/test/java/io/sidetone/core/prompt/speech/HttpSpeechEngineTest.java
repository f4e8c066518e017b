package io.sidetone.core.prompt.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sidetone.core.audio.convert.TelephoneWav;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSpeechEngineTest {

    private static final byte[] WAV = TelephoneWav.silence(800);
    private static final Utterance GREETING = new Utterance("Grüße & 50% \"x\"", "de/thorsten");

    private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::speak);
        server.createContext("/broken", exchange -> answer(exchange, 500, new byte[0]));
        server.createContext("/endless", this::drip);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        http.shutdownNow();
    }

    private void speak(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        answer(exchange, 200, WAV);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** Begins an answer and never ends it. */
    private void drip(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(WAV);
            exchange.getResponseBody().flush();
            end.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SpeechEngine engine(String path, SpeechBody body, Duration limit) {
        var address = "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
        return new HttpSpeechEngine(address, body, limit, http);
    }

    private SpeechEngine engine(String path, SpeechBody body) {
        return engine(path, body, Duration.ofSeconds(20));
    }

    @Test
    void theTextIsPostedAsJson() throws SpeechFailed {
        assertThat(engine("/", SpeechBody.JSON).speak(GREETING)).isEqualTo(WAV);
        assertThat(requests.peek())
                .startsWith("POST / {")
                .contains("\"text\":\"Grüße & 50% \\\"x\\\"\"")
                .contains("\"voice\":\"de/thorsten\"");
    }

    @Test
    void theTextIsPostedPlain() throws SpeechFailed {
        engine("/api?speaker={voice}", SpeechBody.TEXT).speak(GREETING);
        assertThat(requests).containsExactly("POST /api?speaker=de%2Fthorsten Grüße & 50% \"x\"");
    }

    @Test
    void anAddressWithTheTextIsFetched() throws SpeechFailed {
        engine("/?text={text}&voice={voice}", SpeechBody.JSON).speak(GREETING);
        assertThat(requests)
                .containsExactly(
                        "GET /?text=Gr%C3%BC%C3%9Fe%20%26%2050%25%20%22x%22&voice=de%2Fthorsten ");
    }

    @Test
    void anErrorOfTheServiceIsToldWithItsHostOnly() {
        assertThatThrownBy(() -> engine("/broken?key=secret", SpeechBody.JSON).speak(GREETING))
                .isInstanceOf(SpeechFailed.class)
                .hasMessageMatching("speech: 127\\.0\\.0\\.1:\\d+ answered 500");
    }

    @Test
    void aServiceThatIsNotRunningIsTold() {
        var engine = engine("/", SpeechBody.JSON);
        server.stop(0);
        assertThatThrownBy(() -> engine.speak(GREETING))
                .isInstanceOf(SpeechFailed.class)
                .hasMessageContaining("no answer from 127.0.0.1")
                .hasMessageContaining("is the service running?");
    }

    @Test
    void anAnswerThatNeverEndsIsCutOff() {
        var engine = engine("/endless", SpeechBody.JSON, Duration.ofMillis(300));
        assertThatThrownBy(() -> engine.speak(GREETING))
                .isInstanceOf(SpeechFailed.class)
                .hasMessageContaining("took longer than 300 ms");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatThrownBy(() ->
                        new HttpSpeechEngine(
                                "localhost/{text}", SpeechBody.TEXT, Duration.ofSeconds(1), http))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not an http address");
    }
}

package io.sidetone.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sidetone.core.camera.Picture;
import io.sidetone.core.camera.Pictures;
import io.sidetone.core.config.Secret;
import io.sidetone.core.http.LimitedHttp;
import io.sidetone.core.http.TestService;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final List<Duration> RETRIES =
            List.of(Duration.ofMillis(10), Duration.ofMillis(20));
    private static final CompletableFuture<Optional<Picture>> NO_PICTURE =
            CompletableFuture.completedFuture(Optional.empty());

    private final LimitedHttp http = new LimitedHttp();
    private TestService service;

    @BeforeEach
    void start() throws IOException {
        service = new TestService();
    }

    @AfterEach
    void stop() {
        http.close();
        service.close();
    }

    @Test
    void anEventIsPostedAsJsonAndSigned() throws Exception {
        var secret = new Secret("correct horse battery");
        try (var webhook = webhook(config(Optional.of(secret), List.of(), false))) {
            webhook.add(told("press", Map.of("label", "Front door"), NO_PICTURE));
            var request = service.next();
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/hook?key=k");
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
            assertThat(request.header("Sidetone-Signature"))
                    .isEqualTo(Signature.of(request.body(), secret))
                    .matches("sha256=[0-9a-f]{64}");
            assertThat(request.text())
                    .isEqualTo(
                            "{\"id\":\"1\",\"event_type\":\"ring\",\"feature\":\"doorbell\","
                                    + "\"type\":\"press\",\"source\":\"front\","
                                    + "\"at\":\"2026-11-21T18:04:05Z\","
                                    + "\"facts\":{\"label\":\"Front door\"}}");
        }
    }

    /** RFC 4231, test case 2: others must come to the same. */
    @Test
    void theSignatureIsTheOneThatOthersCompute() {
        assertThat(Signature.of("what do ya want for nothing?".getBytes(), new Secret("Jefe")))
                .isEqualTo(
                        "sha256="
                                + "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void onlyWhatIsWantedIsPosted() throws Exception {
        var only = List.of(new EventFilter("doorbell.door-opened"), new EventFilter("trunk"));
        try (var webhook = webhook(config(Optional.empty(), only, false))) {
            webhook.add(told("press", Map.of(), NO_PICTURE));
            webhook.add(told("door-opened", Map.of(), NO_PICTURE));
            var request = service.next();
            assertThat(request.header("Sidetone-Signature")).isEmpty();
            assertThat(json(request).path("type").asText()).isEqualTo("door-opened");
            assertThat(service.waiting()).isZero();
        }
    }

    @Test
    void aHostileValueStaysWithinItsFact() throws Exception {
        var hostile = "\",\"type\":\"door-opened\r\n\ud800\u2028\u0000" + "ä".repeat(600);
        try (var webhook = webhook(plain())) {
            webhook.add(told("press", Map.of("caller", hostile), NO_PICTURE));
            var json = json(service.next());
            assertThat(json.path("type").asText()).isEqualTo("press");
            assertThat(json.path("facts").path("caller").asText())
                    .startsWith("\",\"type\":\"door-opened?????ää")
                    .hasSizeLessThan(510);
        }
    }

    @Test
    void whatTheServiceCannotTakeNowIsTriedAgainUnderTheSameId() throws Exception {
        service.plan(500).plan(429);
        try (var webhook = webhook(plain())) {
            webhook.add(told("press", Map.of(), NO_PICTURE));
            var bodies = Stream.of(service.next(), service.next(), service.next());
            assertThat(bodies.map(TestService.Request::text).distinct()).hasSize(1);
        }
    }

    @Test
    void whatItNeverTakesIsGivenUpAndTheNextOneTried() throws Exception {
        service.plan(400).plan(500).plan(500).plan(500);
        try (var webhook = webhook(plain())) {
            for (var type : List.of("refused", "unlucky", "fine")) {
                webhook.add(told(type, Map.of(), NO_PICTURE));
            }
            var types = List.of(next(), next(), next(), next(), next());
            assertThat(types).containsExactly("refused", "unlucky", "unlucky", "unlucky", "fine");
        }
    }

    @Test
    void aServiceThatSaysNothingHoldsUpNobody() throws Exception {
        service.freeze();
        var webhook = webhook(plain());
        var begun = System.nanoTime();
        IntStream.range(0, 1_000)
                .forEach(
                        number -> webhook.add(told("press", Map.of("n", "" + number), NO_PICTURE)));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(next()).isEqualTo("press");
        webhook.close();
    }

    @Test
    void aServiceThatComesBackGetsTheNextEvent() throws Exception {
        var port = service.port();
        try (var webhook = webhook(plain())) {
            service.close();
            webhook.add(told("lost", Map.of(), NO_PICTURE));
            service = new TestService(port);
            webhook.add(told("heard", Map.of(), NO_PICTURE));
            var first = next();
            // The lost one may still be in its last try.
            assertThat(first.equals("heard") || next().equals("heard")).isTrue();
        }
    }

    @Test
    void aPictureIsWaitedForByWhomItIsMeantFor() throws Exception {
        var picture = new CompletableFuture<Optional<Picture>>();
        try (var with = webhook(config(Optional.empty(), List.of(), true));
                var without = webhook(plain())) {
            var told = told("press", Map.of(), picture);
            with.add(told);
            without.add(told);
            assertThat(json(service.next()).has("picture")).isFalse();
            picture.complete(Optional.of(Pictures.jpeg(900)));
            var json = json(service.next()).path("picture");
            assertThat(json.path("media-type").asText()).isEqualTo("image/jpeg");
            assertThat(json.path("base64").binaryValue()).isEqualTo(Pictures.jpeg(900).content());
        }
    }

    private String next() throws Exception {
        return json(service.next()).path("type").asText();
    }

    private static JsonNode json(TestService.Request request) throws IOException {
        return new JsonMapper().readTree(request.body());
    }

    private Webhook webhook(WebhookConfig config) {
        return new Webhook(config, http, RETRIES);
    }

    private WebhookConfig plain() {
        return config(Optional.empty(), List.of(), false);
    }

    private WebhookConfig config(Optional<Secret> secret, List<EventFilter> only, boolean picture) {
        URI url = service.url("/hook?key=k");
        return new WebhookConfig(url, secret, only, picture, LIMIT);
    }

    private static ToldEvent told(
            String type, Map<String, String> facts, CompletableFuture<Optional<Picture>> picture) {
        var at = Instant.parse("2026-11-21T18:04:05Z");
        return new ToldEvent("1", new HouseEvent("doorbell", type, "front", at, facts), picture);
    }
}

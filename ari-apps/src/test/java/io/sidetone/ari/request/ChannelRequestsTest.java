package io.sidetone.ari.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriConfig;
import io.sidetone.ari.http.AriProblem;
import io.sidetone.core.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelRequestsTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer asterisk;
    private AriClient client;
    private ChannelRequests requests;
    private volatile int status = 200;
    private volatile String answer = "{}";

    @BeforeEach
    void start() throws IOException {
        asterisk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        asterisk.createContext("/", this::answer);
        asterisk.start();
        var url = URI.create("http://127.0.0.1:" + asterisk.getAddress().getPort());
        client = new AriClient(new AriConfig(url, "sidetone", new Secret("s")));
        requests = new ChannelRequests(client);
    }

    @AfterEach
    void stop() {
        client.close();
        asterisk.stop(0);
    }

    @Test
    void aChannelIsMadeWithAllThatIsSaidOfItAndNothingElse() throws IOException {
        answer = "{\"id\":\"leg-1\",\"something\":\"new\"}";
        var made =
                requests.create(
                        new NewChannel(
                                "PJSIP/kitchen",
                                "sidetone",
                                List.of("leg", "front"),
                                "leg-1",
                                "leg-2",
                                "",
                                "ulaw",
                                Map.of("PJSIP_HEADER(add,Alert-Info)", "a, \"b\"\n&=%")));

        assertThat(made.path("something").asText()).isEqualTo("new");
        assertThat(asked)
                .containsExactly(
                        "POST /ari/channels/create {\"endpoint\":\"PJSIP/kitchen\",\"app\":\"sidetone\","
                                + "\"appArgs\":\"leg,front\",\"channelId\":\"leg-1\","
                                + "\"otherChannelId\":\"leg-2\",\"formats\":\"ulaw\","
                                + "\"variables\":{\"PJSIP_HEADER(add,Alert-Info)\":"
                                + "\"a, \\\"b\\\"\\n&=%\"}}");
    }

    @Test
    void onesOwnFormatsGiveWayToTheOriginators() throws IOException {
        requests.create(NewChannel.of("PJSIP/a", "sidetone", "leg-1").onBehalfOf("1.1"));

        assertThat(asked)
                .containsExactly(
                        "POST /ari/channels/create {\"endpoint\":\"PJSIP/a\",\"app\":\"sidetone\","
                                + "\"channelId\":\"leg-1\",\"originator\":\"1.1\"}");
    }

    @Test
    void whatCannotBeAskedIsRefusedBeforeItIs() {
        var channel = NewChannel.of("PJSIP/a", "sidetone", "leg-1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewChannel.of(" ", "sidetone", "leg-1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new NewChannel(
                                channel.endpoint(),
                                channel.application(),
                                List.of("a,b"),
                                "",
                                "",
                                "",
                                "",
                                Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> requests.hangUp("1.1", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> requests.variables("1.1", List.of("A,B")));
        assertThat(asked).isEmpty();
    }

    @Test
    void aLegIsDialledForACallerWithALimit() throws IOException {
        status = 204;

        assertThat(requests.dial("leg/1", "1.1", Duration.ofSeconds(30))).isTrue();
        assertThat(asked)
                .containsExactly(
                        "POST /ari/channels/leg%2F1/dial {\"caller\":\"1.1\",\"timeout\":\"30\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409, 412})
    void aChannelThatIsGoneIsNoFailure(int code) throws IOException {
        status = code;

        assertThat(requests.dial("1.1", "", Duration.ofSeconds(1))).isFalse();
        assertThat(requests.progress("1.1")).isFalse();
        assertThat(requests.transferProgress("1.1", TransferProgress.DECLINED)).isFalse();
        assertThat(requests.hangUp("1.1", 26)).isFalse();
        assertThat(requests.setVariables("1.1", Map.of("A", "1"))).isFalse();
        assertThat(requests.variables("1.1", List.of("A"))).isEmpty();
    }

    @Test
    void aRefusalSpeaksAsterisksWordsWithoutTheirControlCharacters() {
        status = 400;
        answer = "{\"message\":\"no such tech \u001b[2J\"}";

        assertThatExceptionOfType(AriProblem.class)
                .isThrownBy(() -> requests.create(NewChannel.of("X/a", "sidetone", "")))
                .withMessageStartingWith("ARI answered 400 to channels/create: ")
                .withMessageContaining("no such tech")
                .withMessageNotContaining("\u001b");
    }

    @Test
    void aWrongPasswordIsToldWithItsCure() {
        status = 401;

        assertThatExceptionOfType(AriProblem.class)
                .isThrownBy(() -> requests.progress("1.1"))
                .withMessageContaining("asterisk.ari");
    }

    @Test
    void aCauseIsSaidAsItsNumber() throws IOException {
        status = 204;

        assertThat(requests.hangUp("1.1", 26)).isTrue();
        assertThat(asked).containsExactly("DELETE /ari/channels/1.1?reason_code=26 ");
    }

    @ParameterizedTest
    @CsvSource({
        "PROGRESS, channel_progress",
        "ANSWERED, channel_answered",
        "UNAVAILABLE, channel_unavailable",
        "DECLINED, channel_declined"
    })
    void aTransferIsToldInAsterisksWords(TransferProgress state, String word) throws IOException {
        status = 204;

        assertThat(requests.transferProgress("1.1", state)).isTrue();
        assertThat(asked)
                .containsExactly(
                        "POST /ari/channels/1.1/transfer_progress {\"states\":\"%s\"}"
                                .formatted(word));
    }

    @Test
    void severalVariablesAreReadAtOnce() throws IOException {
        answer = "{\"variables\":{\"A\":\"1\",\"CHANNEL(state)\":\"Up\"}}";

        assertThat(requests.variables("1.1", List.of("A", "CHANNEL(state)")))
                .contains(Map.of("A", "1", "CHANNEL(state)", "Up"));
        assertThat(asked)
                .containsExactly(
                        "GET /ari/channels/1.1/variables?variables=A%2CCHANNEL%28state%29 ");
    }

    @Test
    void aWebSocketWaitsForTheProgramOrGoesToIt() throws IOException {
        requests.externalMedia(media(new ExternalMedia.Carrier.WebSocket("", "f(json)")));
        requests.externalMedia(media(new ExternalMedia.Carrier.WebSocket("speech", "")));

        assertThat(asked.getFirst())
                .contains("\"connection_type\":\"server\"", "\"transport_data\":\"f(json)\"")
                .doesNotContain("external_host");
        assertThat(asked.getLast())
                .contains("\"external_host\":\"speech\"", "\"connection_type\":\"client\"")
                .doesNotContain("transport_data");
    }

    @Test
    void soundOverRtpAndAudioSocketIsAskedForInItsWords() throws IOException {
        requests.externalMedia(media(new ExternalMedia.Carrier.Rtp("127.0.0.1:9")));
        requests.externalMedia(media(new ExternalMedia.Carrier.AudioSocket("127.0.0.1:9", "u")));

        assertThat(asked.getFirst())
                .contains(
                        "\"encapsulation\":\"rtp\"",
                        "\"transport\":\"udp\"",
                        "\"format\":\"ulaw\"");
        assertThat(asked.getLast())
                .contains("\"encapsulation\":\"audiosocket\"", "\"transport\":\"tcp\"")
                .contains("\"data\":\"u\"", "\"external_host\":\"127.0.0.1:9\"");
    }

    private static ExternalMedia media(ExternalMedia.Carrier carrier) {
        return ExternalMedia.of("sidetone", "media-1", carrier, "ulaw");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(
                    "%s %s %s"
                            .formatted(
                                    exchange.getRequestMethod(), exchange.getRequestURI(), body));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
            if (status != 204) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}

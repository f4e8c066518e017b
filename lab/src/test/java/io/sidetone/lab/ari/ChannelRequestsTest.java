package io.sidetone.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sidetone.ari.http.AriProblem;
import io.sidetone.ari.request.ChannelRequests;
import io.sidetone.ari.request.ExternalMedia;
import io.sidetone.ari.request.NewChannel;
import io.sidetone.ari.request.TransferProgress;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.CallerLine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What ari4java does not know, asked of the real Asterisk. */
@ExtendWith(OneAsterisk.class)
class ChannelRequestsTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Answers and waits. */
    private static final String PHONE = "Local/300@lab-telephones/n";

    private final LabExchange exchange;
    private final AppEvents events;
    private final ChannelRequests requests;
    private final String id = "requests-" + UUID.randomUUID();

    ChannelRequestsTest(LabExchange exchange) {
        this.exchange = exchange;
        this.events = AppEvents.open(exchange);
        this.requests = new ChannelRequests(events.client());
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void aChannelIsMadeDialledReadWrittenAndHungUp() throws IOException {
        var made =
                requests.create(
                        new NewChannel(
                                PHONE,
                                events.application(),
                                List.of("leg", "front door"),
                                id,
                                id + "-other",
                                "",
                                "ulaw",
                                Map.of("LAB_ONE", "1, \"2\" & 3", "CALLERID(name)", "Ännchen")));
        assertThat(made.path("id").asText()).isEqualTo(id);
        var start = events.awaits("StasisStart", id, _ -> true);
        assertThat(start.tree().path("args").toString()).isEqualTo("[\"leg\",\"front door\"]");
        assertThat(requests.variables(id, List.of("LAB_ONE", "CALLERID(name)", "CHANNEL(state)")))
                .contains(
                        Map.of(
                                "LAB_ONE",
                                "1, \"2\" & 3",
                                "CALLERID(name)",
                                "Ännchen",
                                "CHANNEL(state)",
                                "Down"));

        assertThat(requests.dial(id, "", LIMIT)).isTrue();
        events.awaits(
                "Dial", id, event -> event.tree().path("dialstatus").asText().equals("ANSWER"));
        assertThat(requests.setVariables(id, Map.of("LAB_TWO", "2", "LAB_THREE", "3"))).isTrue();
        assertThat(requests.variables(id, List.of("LAB_TWO", "LAB_THREE")))
                .contains(Map.of("LAB_TWO", "2", "LAB_THREE", "3"));
        assertThat(requests.dial(id, "", LIMIT)).as("dialled already").isFalse();

        assertThat(requests.hangUp(id, 26)).isTrue();
        var end = events.awaits("ChannelDestroyed", id, _ -> true);
        assertThat(end.tree().path("cause").asInt()).isEqualTo(26);
        assertThat(requests.hangUp(id, 26)).as("gone").isFalse();
        assertThat(requests.variables(id, List.of("LAB_TWO"))).as("gone").isEmpty();
    }

    @Test
    void aLegThatIsRefusedSaysWhyInSipsWordsToo() throws IOException {
        var nobody =
                "PJSIP/network/sip:nobody-there@127.0.0.1:" + exchange.asterisk().ports().sip();
        requests.create(NewChannel.of(nobody, events.application(), id));
        assertThat(requests.dial(id, "", LIMIT)).isTrue();

        var end = events.awaits("ChannelDestroyed", id, _ -> true);
        assertThat(end.tree().path("tech_cause").asInt()).isEqualTo(404);
        assertThat(end.tree().path("cause").asInt()).isEqualTo(1);
    }

    @Test
    void anEndpointThatIsNoneAndAnIdThatIsTakenAreToldInAsterisksWords() throws IOException {
        assertThatExceptionOfType(AriProblem.class)
                .isThrownBy(
                        () -> requests.create(NewChannel.of("Nothing/x", events.application(), id)))
                .withMessageMatching("(?s)ARI answered [45]\\d\\d to channels/create: .+");

        requests.create(NewChannel.of(PHONE, events.application(), id));
        assertThatExceptionOfType(AriProblem.class)
                .isThrownBy(() -> requests.create(NewChannel.of(PHONE, events.application(), id)))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(409));
        assertThat(requests.hangUp(id, 16)).isTrue();
    }

    @Test
    void aCallerMayHearSomethingBeforeTheAnswerAndALegThatIsNotDialledMayNot() throws IOException {
        var anna =
                exchange.callers()
                        .call(
                                "ari@lab-contract",
                                CallerLine.number("5550100"),
                                Map.of("LAB_APP", events.application()));
        var caller = anna.calledChannelId();
        events.awaits("StasisStart", caller, _ -> true);
        requests.create(NewChannel.of(PHONE, events.application(), id));

        assertThat(requests.progress(caller)).isTrue();
        assertThat(requests.progress(id)).isFalse();
        assertThat(requests.hangUp(id, 16)).isTrue();
        assertThat(requests.hangUp(caller, 17)).isTrue();
        anna.awaitsEnd(LIMIT);
    }

    @Test
    void theProgressOfATransferIsTakenInEachOfItsWords() throws IOException {
        requests.create(NewChannel.of(PHONE, events.application(), id));
        events.awaits("StasisStart", id, _ -> true);

        for (var state : TransferProgress.values()) {
            assertThat(requests.transferProgress(id, state)).as("%s", state).isTrue();
        }
        assertThat(requests.transferProgress("nobody-" + id, TransferProgress.ANSWERED)).isFalse();
        assertThat(requests.hangUp(id, 16)).isTrue();
    }

    @Test
    void soundGoesToAProgramOverRtpAndOverAWebSocket() throws IOException {
        var rtp =
                requests.externalMedia(
                        ExternalMedia.of(
                                events.application(),
                                id + "-rtp",
                                new ExternalMedia.Carrier.Rtp("127.0.0.1:9"),
                                "ulaw"));
        assertThat(rtp.path("name").asText()).startsWith("UnicastRTP/");
        var socket =
                requests.externalMedia(
                        ExternalMedia.of(
                                events.application(),
                                id + "-socket",
                                new ExternalMedia.Carrier.WebSocket("", "f(json)"),
                                "slin16"));
        assertThat(socket.path("name").asText()).startsWith("WebSocket/");
        assertThat(requests.variables(id + "-socket", List.of("MEDIA_WEBSOCKET_CONNECTION_ID")))
                .hasValueSatisfying(values -> assertThat(values.values()).doesNotContain(""));

        assertThat(requests.hangUp(id + "-rtp", 16)).isTrue();
        assertThat(requests.hangUp(id + "-socket", 16)).isTrue();
    }
}

package io.sidetone.ari.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.loway.oss.ari4java.ARI;
import ch.loway.oss.ari4java.generated.models.Channel;
import ch.loway.oss.ari4java.tools.AriCallback;
import ch.loway.oss.ari4java.tools.RestException;
import io.sidetone.ari.fake.WireAri;
import io.sidetone.ari.http.AriClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** ari4java's own words over our transport, without Netty. */
class AriWordsTest {

    private final WireAri asterisk = new WireAri();
    private final AriClient client = new AriClient(asterisk.config());
    private final ARI ari =
            AriWords.over(client, new SocketTransport(client, SocketLimits.DEFAULTS), "sidetone");

    @AfterEach
    void stop() {
        client.close();
        asterisk.close();
    }

    @Test
    void whatAri4javaTalksToAsteriskWithOfItsOwnIsNotThere() {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Class.forName("io.netty.handler.codec.http.HttpClientCodec"));
    }

    @Test
    void parametersAreSentAsAsteriskReadsThem() throws RestException {
        asterisk.answer(
                "POST /ari/channels/1.1/variable?variable=A&value=b%20%26%20c%2Bd", 204, "");

        ari.channels().setChannelVar("1.1", "A").setValue("b & c+d").execute();

        assertThat(asterisk.asked())
                .containsExactly(
                        "POST /ari/channels/1.1/variable?variable=A&value=b%20%26%20c%2Bd");
    }

    @Test
    void anAnswerWithFieldsThatNobodyKnowsIsRead() throws RestException {
        asterisk.answer(
                "GET /ari/channels/1.1",
                200,
                "{\"id\":\"1.1\",\"name\":\"PJSIP/a-1\",\"pears\":{\"kg\":7}}");

        assertThat(ari.channels().get("1.1").execute().getName()).isEqualTo("PJSIP/a-1");
    }

    @Test
    void aRefusalCarriesItsStatusAndItsWords() {
        assertThatExceptionOfType(RestException.class)
                .isThrownBy(() -> ari.channels().get("1.1").execute())
                .matches(refused -> refused.getCode() == 404)
                .withMessageContaining("Channel not found");
    }

    @Test
    void aWrongPasswordIsToldWithItsCure() {
        asterisk.answer("GET /ari/channels/1.1", 401, "{}");

        assertThatExceptionOfType(RestException.class)
                .isThrownBy(() -> ari.channels().get("1.1").execute())
                .matches(refused -> refused.getCode() == 401)
                .withMessageContaining("compare asterisk.ari with Asterisk's ari.conf");
    }

    @Test
    void anAsteriskThatIsNotThereIsToldApart() {
        asterisk.die();

        assertThatExceptionOfType(RestException.class)
                .isThrownBy(() -> ari.channels().get("1.1").execute())
                .matches(unreachable -> unreachable.getCode() == 0)
                .withMessageContaining("nobody listens");
    }

    @Test
    void aThousandRequestsAtOnceAreAllAnswered() throws Exception {
        asterisk.answer("GET /ari/channels/1.1", 200, "{\"id\":\"1.1\"}");
        var done = new CompletableFuture<?>[1000];
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 0; at < done.length; at++) {
                done[at] = CompletableFuture.runAsync(this::ask, callers);
            }
            CompletableFuture.allOf(done).get(60, TimeUnit.SECONDS);
        }

        assertThat(asterisk.asked()).hasSize(1000);
        assertThat(asterisk.mostConnections()).isLessThanOrEqualTo(50);
    }

    @Test
    void aRequestMayBeAnsweredLater() throws Exception {
        asterisk.answer("GET /ari/channels/1.1", 200, "{\"id\":\"1.1\"}");
        var answer = new CompletableFuture<Channel>();
        ari.channels()
                .get("1.1")
                .execute(
                        new AriCallback<>() {
                            @Override
                            public void onSuccess(Channel channel) {
                                answer.complete(channel);
                            }

                            @Override
                            public void onFailure(RestException failed) {
                                answer.completeExceptionally(failed);
                            }
                        });

        assertThat(answer.get(20, TimeUnit.SECONDS).getId()).isEqualTo("1.1");
    }

    private void ask() {
        try {
            ari.channels().get("1.1").execute();
        } catch (RestException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

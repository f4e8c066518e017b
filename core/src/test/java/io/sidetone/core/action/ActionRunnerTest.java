package io.sidetone.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.core.config.Secret;
import io.sidetone.core.http.HttpMethod;
import io.sidetone.core.http.LimitedHttp;
import io.sidetone.core.http.TestService;
import io.sidetone.core.mqtt.MqttFailed;
import io.sidetone.core.mqtt.MqttMessage;
import io.sidetone.core.mqtt.MqttSender;
import io.sidetone.core.process.CommandRunner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionRunnerTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String TOKEN = "Bearer 7a1c-open-sesame";

    @TempDir Path folder;
    private final LimitedHttp http = new LimitedHttp();
    private final List<MqttMessage> published = new ArrayList<>();
    private TestService relay;

    @BeforeEach
    void start() throws IOException {
        relay = new TestService();
    }

    @AfterEach
    void stop() {
        http.close();
        relay.close();
    }

    @Test
    void aRequestIsSentAsItIsConfigured() throws Exception {
        var call =
                new HttpCall(
                        relay.url("/relay/0?code=1234"),
                        Optional.of(new HttpMethod("put")),
                        Map.of("X-Door", "front"),
                        Map.of("X-Token", new Secret(TOKEN)),
                        Optional.of("house"),
                        Optional.of(new Secret("pass word")),
                        Optional.of("{\"on\":true}"));
        var outcome = run(call, LIMIT);
        assertThat(outcome)
                .isEqualTo(
                        new ActionOutcome.Done("PUT 127.0.0.1:" + relay.port() + " answered 200"));
        var request = relay.next();
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.path()).isEqualTo("/relay/0?code=1234");
        assertThat(request.header("X-Door")).isEqualTo("front");
        assertThat(request.header("X-Token")).isEqualTo(TOKEN);
        assertThat(request.header("Authorization")).isEqualTo("Basic aG91c2U6cGFzcyB3b3Jk");
        assertThat(request.text()).isEqualTo("{\"on\":true}");
        assertThat(call.toString()).doesNotContain(TOKEN, "pass word");
    }

    @Test
    void theMethodIsGetUnlessThereIsABody() throws Exception {
        run(plain(relay.url("/on")), LIMIT);
        assertThat(relay.next().method()).isEqualTo("GET");
    }

    @Test
    void aRefusalIsAFailureAndARedirectToo() {
        relay.plan(403).plan(302);
        assertFailed(run(plain(relay.url("/on?code=1234")), LIMIT), "answered 403");
        assertFailed(run(plain(relay.url("/on?code=1234")), LIMIT), "answered 302");
    }

    @Test
    void aRelayThatIsNotThereOrSaysNothingIsAFailureWithinTheLimit() {
        relay.freeze();
        var begun = System.nanoTime();
        assertFailed(run(plain(relay.url("/on?code=1234")), SHORT), "took longer than 300");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT);
        var gone = relay.url("/on?code=1234");
        relay.close();
        assertFailed(run(plain(gone), LIMIT), "is the service running?");
    }

    @Test
    void aMessageGoesToTheBroker() {
        var message = new MqttMessage("door/set", "open", false);
        var action = action(Optional.empty(), Optional.of(message), Optional.empty());
        assertThat(run(action).words()).isEqualTo("published to door/set");
        assertThat(published).containsExactly(message);
    }

    @Test
    void withoutABrokerAMessageIsAFailure() {
        var message = new MqttMessage("door/set", "open", false);
        var action = action(Optional.empty(), Optional.of(message), Optional.empty());
        var alone = new ActionRunner(http, MqttSender.NONE, new CommandRunner());
        assertFailed(alone.run(action), "no broker is configured");
    }

    @Test
    void aCommandRunsWithoutAShell() throws Exception {
        var mark = folder.resolve("a b;$(c)");
        assertThat(run(command("touch", mark.toString())).words()).isEqualTo("touch has run");
        assertThat(Files.exists(mark)).isTrue();
    }

    @Test
    void aCommandThatFailsHangsOrIsNotThereIsAFailure() {
        assertFailed(run(command("false")), "failed with status 1");
        assertFailed(run(command("/nowhere/open-door")), "is it installed?");
        var sleeping =
                new ActionConfig(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of("sleep", "60")),
                        SHORT);
        assertFailed(runner().run(sleeping), "took longer than 300 ms");
    }

    @Test
    void aFaultOfOursIsAFailureToo() {
        MqttSender faulty =
                (_, _) -> {
                    throw new IllegalStateException("oops");
                };
        var message = new MqttMessage("door/set", "open", false);
        var action = action(Optional.empty(), Optional.of(message), Optional.empty());
        var runner = new ActionRunner(http, faulty, new CommandRunner());
        assertFailed(runner.run(action), "oops");
    }

    @Test
    void oneOfTheThreeIsWanted() {
        assertThatThrownBy(() -> action(Optional.empty(), Optional.empty(), Optional.empty()))
                .hasMessage("write one of `http`, `mqtt` and `command`");
        var both = Optional.of(new MqttMessage("a", "", false));
        assertThatThrownBy(() -> action(Optional.empty(), both, Optional.of(List.of("x"))))
                .hasMessage("write one of `http`, `mqtt` and `command`");
    }

    @Test
    void whatCannotBeSentIsToldWithTheConfigurationAndNeverTheSecretItself() {
        assertThatThrownBy(() -> plain(URI.create("ftp://192.0.2.1/")))
                .hasMessageContaining("not an address");
        assertThatThrownBy(() -> plain(URI.create("http://me:pass@192.0.2.1/")))
                .hasMessageContaining("do not belong into an address")
                .hasMessageNotContaining("pass@");
        var broken = Map.of("X-Token", new Secret("abc\r\nX: y"));
        assertThatThrownBy(() ->
                        new HttpCall(
                                URI.create("http://192.0.2.1/"),
                                Optional.empty(),
                                Map.of(),
                                broken,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .hasMessage("secret-headers: X-Token cannot be sent so");
    }

    private static void assertFailed(ActionOutcome outcome, String words) {
        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.words()).contains(words).doesNotContain("1234").doesNotContain("\n");
    }

    private ActionOutcome run(ActionConfig action) {
        return runner().run(action);
    }

    private ActionOutcome run(HttpCall call, Duration limit) {
        return runner().run(
                        new ActionConfig(
                                Optional.of(call), Optional.empty(), Optional.empty(), limit));
    }

    private ActionRunner runner() {
        MqttSender broker = (message, _) -> publish(message);
        return new ActionRunner(http, broker, new CommandRunner());
    }

    private void publish(MqttMessage message) throws MqttFailed {
        if (!published.add(message)) {
            throw new MqttFailed("a list takes everything");
        }
    }

    private static HttpCall plain(URI url) {
        return new HttpCall(
                url,
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ActionConfig command(String... arguments) {
        return action(Optional.empty(), Optional.empty(), Optional.of(List.of(arguments)));
    }

    private static ActionConfig action(
            Optional<HttpCall> http, Optional<MqttMessage> mqtt, Optional<List<String>> command) {
        return new ActionConfig(http, mqtt, command, LIMIT);
    }
}

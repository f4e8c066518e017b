package io.sidetone.manager.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.sidetone.core.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** The answers are those of Asterisk 22.10.1. */
class AmiSessionTest {

    private static final String BANNER = "Asterisk Call Manager/11.0.0";

    @Test
    void theSecretDoesNotCrossTheNetwork() throws IOException {
        try (var asterisk = new FakeManager(BANNER, AmiSessionTest::answer)) {
            try (var session = AmiSession.connect(asterisk.config())) {
                assertThat(session.version()).isEqualTo("11.0.0");
            }
            var login = asterisk.received().get(1);
            assertThat(login.first("Key")).contains("535fda1a85f910c9fd7d0f4fc44712d1");
            assertThat(asterisk.received().toString()).doesNotContain("geheim");
        }
    }

    @Test
    void aListIsCollectedToItsEndAndForeignEventsPassBy() throws IOException {
        try (var asterisk = new FakeManager(BANNER, AmiSessionTest::answer);
                var session = AmiSession.connect(asterisk.config())) {
            var answer = session.send(AmiAction.named("CoreShowChannels"));

            assertThat(answer.isSuccess()).isTrue();
            assertThat(answer.message()).isEqualTo("Channels will follow");
            assertThat(answer.events())
                    .singleElement()
                    .matches(event -> event.first("CHANNEL").orElse("").equals("Local/42"))
                    .matches(event -> event.all("Variable").size() == 2);
        }
    }

    @Test
    void outputOfSeveralLinesKeepsItsOrder() throws IOException {
        try (var asterisk = new FakeManager(BANNER, AmiSessionTest::answer);
                var session = AmiSession.connect(asterisk.config())) {
            var answer =
                    session.send(AmiAction.named("Command").with("Command", "core show uptime"));

            assertThat(answer.response().all("Output"))
                    .containsExactly("System uptime: 23 minutes", "", "  Last reload: 1 second");
        }
    }

    @Test
    void anErrorIsAnAnswer() throws IOException {
        try (var asterisk = new FakeManager(BANNER, AmiSessionTest::answer);
                var session = AmiSession.connect(asterisk.config())) {
            var answer = session.send(AmiAction.named("Nonsense"));

            assertThat(answer.isSuccess()).isFalse();
            assertThat(answer.message()).startsWith("Invalid/unknown command");
        }
    }

    @Test
    void aRefusedLogInSaysWhereToLook() throws IOException {
        try (var asterisk = new FakeManager(BANNER, action -> error("Authentication failed"))) {
            assertThatExceptionOfType(AmiProblem.class)
                    .isThrownBy(() -> AmiSession.connect(asterisk.config()))
                    .withMessageContaining("'sidetone': Authentication failed")
                    .withMessageContaining("manager.conf")
                    .withMessageNotContaining("geheim")
                    .matches(problem -> problem.kind() == AmiProblem.Kind.LOGIN);
        }
    }

    @Test
    void somethingElseThanAmiIsTold() throws IOException {
        try (var other = new FakeManager("SSH-2.0-OpenSSH_10.0", action -> "")) {
            assertThatExceptionOfType(AmiProblem.class)
                    .isThrownBy(() -> AmiSession.connect(other.config()))
                    .withMessageContaining("no Asterisk manager interface");
        }
    }

    @Test
    void anEndlessLineIsNotReadToItsEnd() throws IOException {
        try (var asterisk = new FakeManager(BANNER + "x".repeat(70_000), action -> "")) {
            assertThatExceptionOfType(AmiProblem.class)
                    .isThrownBy(() -> AmiSession.connect(asterisk.config()))
                    .withMessageContaining("longer than 65536 bytes");
        }
    }

    @Test
    void nobodyListeningIsTold() throws IOException {
        int free;
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = nobody.getLocalPort();
        }
        var config = new AmiConfig("127.0.0.1", free, "sidetone", new Secret("geheim"));

        assertThatIOException()
                .isThrownBy(() -> AmiSession.connect(config))
                .withMessageContaining("enabled=yes in manager.conf?");
    }

    private static String answer(AmiMessage action) {
        return switch (action.first("Action").orElse("")) {
            case "Challenge" -> "Response: Success\nActionID: %ID%\nChallenge: 148372201\n\n";
            case "Login" ->
                    "Response: Success\nActionID: %ID%\nMessage: Authentication accepted\n\n"
                            + "Event: FullyBooted\nPrivilege: system,all\nStatus: Fully Booted\n\n";
            case "CoreShowChannels" ->
                    """
                    Response: Success
                    ActionID: %ID%
                    EventList: start
                    Message: Channels will follow

                    Event: CoreShowChannel
                    ActionID: %ID%
                    Channel: Local/42
                    Variable: A=1
                    Variable: B=2

                    Event: Newexten
                    Privilege: call,all

                    Event: CoreShowChannelsComplete
                    ActionID: %ID%
                    EventList: Complete
                    ListItems: 1

                    """;
            case "Command" ->
                    """
                    Response: Success
                    ActionID: %ID%
                    Message: Command output follows
                    Output: System uptime: 23 minutes
                    Output:\s
                    Output:   Last reload: 1 second

                    """;
            case "Logoff" -> "Response: Goodbye\nActionID: %ID%\n\n";
            default -> error("Invalid/unknown command: Nonsense.");
        };
    }

    private static String error(String message) {
        return "Response: Error\nActionID: %ID%\nMessage: " + message + "\n\n";
    }
}

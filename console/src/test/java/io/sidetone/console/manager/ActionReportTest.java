package io.sidetone.console.manager;

import static io.sidetone.manager.stream.ScriptedPbx.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.output.Console;
import io.sidetone.manager.ami.AmiResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionReportTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Console console =
            new Console(
                    new PrintStream(out, true, StandardCharsets.UTF_8), System.err, false, false);

    private final ActionReport report =
            new ActionReport(
                    new AmiResponse(
                            message("Response", "Success", "ActionID", "sidetone-1"),
                            List.of(
                                    message(
                                            "Event",
                                            "AuthDetail",
                                            "Username",
                                            "me\u001b[2J",
                                            "Password",
                                            "xyzzy"),
                                    message(
                                            "Event",
                                            "X",
                                            "Variable",
                                            "a",
                                            "Variable",
                                            "b",
                                            "Variable",
                                            "c"))));

    @Test
    void asTextItIsWhatAsteriskSentWithoutSecretsAndTricks() {
        console.show(report);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        Response: Success

                        Event: AuthDetail
                        Username: me\\x1b[2J
                        Password: (hidden)

                        Event: X
                        Variable: a
                        Variable: b
                        Variable: c
                        """);
    }

    @Test
    void asJsonAKeyThatComesAgainHoldsAList() {
        console.showJson(report);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"response\":{\"Response\":\"Success\"},\"events\":[")
                .contains("\"Password\":\"(hidden)\"", "\"Variable\":[\"a\",\"b\",\"c\"]")
                .doesNotContain("xyzzy", "\u001b");
    }

    @Test
    void theOutputOfACommandIsPrintedAsItIs() {
        console.show(
                new ActionReport(
                        new AmiResponse(
                                message("Response", "Success", "Output", "one", "Output", "two"),
                                List.of())));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Response: Success\none\ntwo\n");
    }
}

package io.sidetone.console.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CompleteCommandTest extends CommandTest {

    private static final Ran NOTHING = new Ran(0, "", "");

    /** Whoever wants an answer here waits for it, however busy the machine is. */
    private void patiently() {
        environment.put("SIDETONE_COMPLETE_LIMIT", "60s");
    }

    @Test
    void actionsAreKnownWithoutAnybody() {
        patiently();
        assertThat(run("complete", "action", "QueueS"))
                .isEqualTo(new Ran(0, "QueueStatus\nQueueSummary\n", ""));
    }

    @Test
    void theConfigurationTellsThePbxs() throws Exception {
        asShipped();
        patiently();
        Files.writeString(
                here.resolve("sidetone.yaml"),
                """
                asterisk:
                  ari: {url: "http://127.0.0.1:8088", user: tone, password: "mH4xo2wpV8q1"}
                  ami: {user: tone, password: "mH4xo2wpV8q1"}
                mail: {from: sidetone@example.org, smtp: {host: 127.0.0.1}}
                house: {country: DE}
                pbxs:
                  office: {host: 192.0.2.7, user: tone, password: "mH4xo2wpV8q1"}
                """);
        assertThat(run("complete", "pbx", "")).isEqualTo(new Ran(0, "asterisk\noffice\n", ""));
    }

    @Test
    void whateverGoesWrongNothingIsSaid() {
        assertThat(run("complete")).isEqualTo(NOTHING);
        assertThat(run("complete", "nonsense", "x")).isEqualTo(NOTHING);
        assertThat(run("complete", "channel", "x")).isEqualTo(NOTHING);
        assertThat(run("complete", "channel", "--ami", "ami://me@127.0.0.1:1")).isEqualTo(NOTHING);
        assertThat(run("complete", "channel", "--ami", "nonsense")).isEqualTo(NOTHING);
    }

    @Test
    void aPbxThatSaysNothingIsNotWaitedFor() throws Exception {
        environment.put("SIDETONE_AMI_PASSWORD", "x");
        try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var url = "ami://me@127.0.0.1:" + mute.getLocalPort();
            assertThat(run("complete", "channel", "", "--ami", url)).isEqualTo(NOTHING);
        }
    }
}

package io.sidetone.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PromptsPortCheckTest {

    @Test
    void nobodyListens() {
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

        assertThat(new PromptsPortCheck(anyPort, () -> false).examine())
                .isEqualTo(new Outcome.Fine("port 0 is free"));
    }

    @Test
    void aRunningSidetoneHasItsPort() throws IOException {
        try (var taken = listen()) {
            assertThat(examine(taken, true))
                    .isEqualTo(
                            new Outcome.Fine(
                                    "a running Sidetone has port " + taken.getLocalPort()));
        }
    }

    @Test
    void anotherProgramIsInTheWay() throws IOException {
        try (var taken = listen()) {
            var outcome = examine(taken, false);

            assertThat(outcome).isInstanceOf(Outcome.Trouble.class);
            assertThat(outcome.seen()).contains("port " + taken.getLocalPort());
            assertThat(outcome.fix()).contains("ss -ltnp 'sport = :" + taken.getLocalPort());
        }
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static Outcome examine(ServerSocket taken, boolean running) {
        var address = (InetSocketAddress) taken.getLocalSocketAddress();
        return new PromptsPortCheck(address, () -> running).examine();
    }
}

package io.sidetone.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FastAgiPortCheckTest {

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (var socket = listen()) {
            port = socket.getLocalPort();
        }
        assertThat(examine(port)).isEqualTo(new Outcome.Fine("port " + port + " is free"));
    }

    @Test
    void aRunningSidetoneIsRecognised() throws IOException {
        try (var socket = listen()) {
            answer(socket, "SET VARIABLE SIDETONE_RESULT UNKNOWN_FLOW\n");

            assertThat(examine(socket.getLocalPort()))
                    .isEqualTo(
                            new Outcome.Fine(
                                    "a running Sidetone answers on port " + socket.getLocalPort()));
        }
    }

    @Test
    void anotherProgramIsInTheWay() throws IOException {
        try (var socket = listen()) {
            answer(socket, "220 mail.example.org ESMTP\r\n");
            int port = socket.getLocalPort();

            assertThat(examine(port))
                    .isEqualTo(
                            new Outcome.Trouble(
                                    "another program listens on port " + port,
                                    "See which: ss -ltnp 'sport = :%d'; stop it, or change fastagi.port"
                                            .formatted(port)));
        }
    }

    @Test
    void anAddressOfAnotherMachineCannotBeListenedOn() {
        var elsewhere = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 0);

        assertThat(new FastAgiPortCheck(elsewhere).examine())
                .isInstanceOf(Outcome.Trouble.class)
                .extracting(Outcome::seen)
                .asString()
                .startsWith("cannot listen on 192.0.2.1 port 0: ");
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static void answer(ServerSocket server, String text) {
        Thread.ofVirtual()
                .start(() -> {
                    try (var peer = server.accept()) {
                        peer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                        peer.shutdownOutput();
                        peer.getInputStream().readAllBytes();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static Outcome examine(int port) {
        return new FastAgiPortCheck(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .examine();
    }
}

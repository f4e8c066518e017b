package io.sidetone.console.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether the FastAGI port is free, or taken by a Sidetone that runs. A running one is asked for a
 * flow that it does not have, and says so in its own variable.
 */
public final class FastAgiPortCheck implements Check {

    /** Loopback or the house's own network: an answer takes milliseconds. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** A running Sidetone answers with its first line. */
    private static final int LONGEST_ANSWER = 512;

    private static final String CALL =
            """
            agi_network: yes
            agi_network_script: doctor
            agi_channel: Doctor/1
            agi_uniqueid: doctor
            agi_callerid: unknown

            """;

    private final InetSocketAddress address;

    public FastAgiPortCheck(InetSocketAddress address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "FastAGI port";
    }

    @Override
    public Outcome examine() {
        return answer().map(this::judge).orElseGet(this::bind);
    }

    /** Whether a Sidetone runs there. */
    boolean isSidetone() {
        return answer().filter(FastAgiPortCheck::isOurs).isPresent();
    }

    private static boolean isOurs(String answer) {
        return answer.contains("SIDETONE_RESULT");
    }

    private Outcome judge(String answer) {
        return isOurs(answer)
                ? new Outcome.Fine("a running Sidetone answers on port " + address.getPort())
                : new Outcome.Trouble(
                        "another program listens on port " + address.getPort(),
                        "See which: ss -ltnp 'sport = :%d'; stop it, or change fastagi.port"
                                .formatted(address.getPort()));
    }

    /** What the one who listens there says to a call; empty when nobody listens. */
    private Optional<String> answer() {
        try (var socket = new Socket()) {
            socket.connect(reachable(), (int) LIMIT.toMillis());
            return Optional.of(converse(socket));
        } catch (IOException e) {
            return Optional.empty(); // nobody listens, which is the usual case
        }
    }

    private static String converse(Socket socket) {
        try {
            socket.setSoTimeout((int) LIMIT.toMillis());
            socket.getOutputStream().write(CALL.getBytes(StandardCharsets.UTF_8));
            var in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var answer = new char[LONGEST_ANSWER];
            int length = in.read(answer);
            return length < 0 ? "" : new String(answer, 0, length);
        } catch (IOException e) {
            return ""; // whoever it is, it is no Sidetone
        }
    }

    private Outcome bind() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return new Outcome.Fine("port " + address.getPort() + " is free");
        } catch (IOException e) {
            return new Outcome.Trouble(
                    "cannot listen on %s port %d: %s"
                            .formatted(
                                    address.getAddress().getHostAddress(),
                                    address.getPort(),
                                    e.getMessage()),
                    "Set fastagi.listen to an address of this machine, such as 127.0.0.1, and fastagi.port to 1024 or more");
        }
    }

    /** A server on every address is reached on the loopback one. */
    private InetSocketAddress reachable() {
        return address.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort())
                : address;
    }
}

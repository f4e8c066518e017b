package io.sidetone.lab.faults.abuse;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An Asterisk that means well: it calls again and again, and measures how long its callers wait.
 *
 * @param port where Sidetone listens
 */
record HonestCaller(int port) {

    /** Who waits longer is not served at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What the flow's first command asks for; whoever is shown out is asked nothing. */
    private static final String FIRST_ASKED = "SIDETONE_MAY_TAKE";

    /** A hundred calls a second are more than any house has. */
    private static final Duration APART = Duration.ofMillis(10);

    /**
     * Calls so often, one call after the other.
     *
     * @throws LabFailure when a call is not answered
     */
    Latency calls(int count) {
        return calls(count, 0);
    }

    /**
     * The same where some calls may be shown out.
     *
     * @throws LabFailure when more are
     */
    Latency calls(int count, int shownOut) {
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            call().ifPresent(waits::add);
            Await.pause(APART);
        }
        if (waits.size() < count - shownOut) {
            throw new LabFailure(
                    "%d of %d honest calls were shown out".formatted(count - waits.size(), count));
        }
        return new Latency(waits);
    }

    /** From the connection's first packet to the flow's first command; then hangs up. */
    private Optional<Duration> call() {
        long began = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(Opening.of("+4930123456"));
            String command = reader(socket).readLine();
            Duration wait = Duration.ofNanos(System.nanoTime() - began);
            if (command == null || !command.contains(FIRST_ASKED)) {
                return Optional.empty();
            }
            socket.getOutputStream()
                    .write("200 result=-1\nHANGUP\n".getBytes(StandardCharsets.US_ASCII));
            return Optional.of(wait);
        } catch (SocketException shownOut) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LabFailure("an honest call was not served within " + PATIENCE, e);
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}

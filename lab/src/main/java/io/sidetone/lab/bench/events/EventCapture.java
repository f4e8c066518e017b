package io.sidetone.lab.bench.events;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.LabAsterisk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a real Asterisk tells over its manager interface, byte for byte. */
public final class EventCapture {

    /** After the last call, what is told late, such as of its mailbox. */
    private static final Duration LATE = Duration.ofMillis(500);

    private static final Duration TOLD = Duration.ofSeconds(10);

    private EventCapture() {}

    /**
     * Captures the events of some calls of every kind, in a few seconds.
     *
     * @param exchange an Asterisk that is not to be used for anything else afterwards
     * @param each how many calls of each kind
     * @return what {@link EventBlock#of} takes
     */
    public static byte[] ofCalls(LabExchange exchange, int each) {
        LabAsterisk asterisk = exchange.asterisk();
        BenchTraffic traffic = new BenchTraffic(asterisk);
        traffic.prepare();
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        try (Socket socket = logIn(asterisk)) {
            Thread reader = Thread.ofVirtual().start(() -> copy(socket, captured));
            Await.until("the log-in", TOLD, () -> text(captured).contains("FullyBooted"));
            captured.reset();
            traffic.flow(each);
            Await.pause(LATE);
            socket.shutdownInput();
            reader.join();
            return captured.toByteArray();
        } catch (IOException e) {
            throw new LabFailure("Asterisk cannot be listened to", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while listening to Asterisk", e);
        }
    }

    private static Socket logIn(LabAsterisk asterisk) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), asterisk.ports().ami());
        String login =
                "Action: Login\r\nUsername: sidetone\r\nSecret: %s\r\n\r\n"
                        .formatted(asterisk.amiSecret().text());
        socket.getOutputStream().write(login.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static void copy(Socket socket, ByteArrayOutputStream target) {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = socket.getInputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                target.write(buffer, 0, count);
            }
        } catch (IOException closed) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    private static String text(ByteArrayOutputStream captured) {
        return captured.toString(StandardCharsets.ISO_8859_1);
    }
}

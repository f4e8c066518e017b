package io.sidetone.manager.ami;

import io.sidetone.core.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Asterisk's manager interface, played by a test. */
final class FakeManager implements AutoCloseable {

    private final ServerSocket listener;
    private final String banner;
    private final Function<AmiMessage, String> answers;
    private final List<AmiMessage> received = new CopyOnWriteArrayList<>();

    /**
     * @param answers what to send to an action; {@code %ID%} in it becomes the action's id
     */
    FakeManager(String banner, Function<AmiMessage, String> answers) throws IOException {
        this.banner = banner;
        this.answers = answers;
        this.listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    AmiConfig config() {
        return new AmiConfig(
                "127.0.0.1", listener.getLocalPort(), "sidetone", new Secret("geheim"));
    }

    List<AmiMessage> received() {
        return received;
    }

    private void serve() {
        try (var socket = listener.accept()) {
            send(socket, banner + "\r\n");
            var packets = new PacketReader(socket.getInputStream());
            while (true) {
                var action = packets.next();
                received.add(action);
                var id = action.first("ActionID").orElse("");
                send(socket, answers.apply(action).replace("\n", "\r\n").replace("%ID%", id));
            }
        } catch (IOException over) {
            // The test is over.
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}

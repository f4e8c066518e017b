package io.sidetone.manager.wire;

import io.sidetone.core.config.Secret;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An Asterisk's manager interface that a test plays: lets in, and then does as the test says. */
final class PlayedAsterisk implements AutoCloseable {

    private static final String BANNER = "Asterisk Call Manager/11.0.0\r\n";

    private final ServerSocket listener;
    private final List<AmiMessage> received = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Visitor> visitors = new LinkedBlockingQueue<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile String banner = BANNER;
    private volatile String refusal = "";
    private volatile boolean booted = true;

    PlayedAsterisk() throws IOException {
        this(0);
    }

    PlayedAsterisk(int port) throws IOException {
        listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** Somebody who was let in. */
    static final class Visitor {

        private final Socket socket;
        private final BlockingQueue<AmiMessage> actions = new LinkedBlockingQueue<>();

        private Visitor(Socket socket) {
            this.socket = socket;
        }

        Visitor send(String text) throws IOException {
            return send(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        Visitor send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            return this;
        }

        Visitor event(String type, int number) throws IOException {
            return send("Event: " + type + "\nNumber: " + number + "\n\n");
        }

        /** The next action; what was said to log in is not among them. */
        AmiMessage action() throws InterruptedException {
            return Optional.ofNullable(actions.poll(20, TimeUnit.SECONDS)).orElseThrow();
        }

        Visitor answer(AmiMessage action, String text) throws IOException {
            return send(text.replace("%ID%", action.first("ActionID").orElse("")));
        }

        void leave() throws IOException {
            socket.close();
        }
    }

    PlayedAsterisk banner(String other) {
        banner = other;
        return this;
    }

    /** Refuses from now on; empty for no more. */
    PlayedAsterisk refuses(String words) {
        refusal = words;
        return this;
    }

    PlayedAsterisk booted(boolean now) {
        booted = now;
        return this;
    }

    /** Waits for the next who is let in. */
    Visitor visitor() throws InterruptedException {
        return Optional.ofNullable(visitors.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    int port() {
        return listener.getLocalPort();
    }

    PbxAddress address() {
        return address(port());
    }

    static PbxAddress address(int port) {
        return new PbxAddress(
                "played",
                AmiUrl.of(AmiUrl.Scheme.AMI, "127.0.0.1", port),
                "sidetone",
                new Secret("geheim"),
                Trust.USUAL);
    }

    /** All that was said to log in. */
    List<AmiMessage> logins() {
        return List.copyOf(received);
    }

    private void serve() {
        try {
            while (true) {
                var socket = listener.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> receive(socket));
            }
        } catch (IOException over) {
            assertClosed();
        }
    }

    private void assertClosed() {
        if (!listener.isClosed()) {
            throw new IllegalStateException("the played Asterisk cannot listen");
        }
    }

    private void receive(Socket socket) {
        var visitor = new Visitor(socket);
        try (socket) {
            visitor.send(banner.getBytes(StandardCharsets.UTF_8));
            var reader = new AmiReader(socket.getInputStream());
            while (true) {
                take(visitor, reader.next().message());
            }
        } catch (IOException left) {
            sockets.remove(socket);
        }
    }

    private void take(Visitor visitor, AmiMessage action) throws IOException {
        switch (action.first("Action").orElse("")) {
            case "Challenge" -> {
                received.add(action);
                visitor.answer(
                        action, "Response: Success\nActionID: %ID%\nChallenge: 148372201\n\n");
            }
            case "Login" -> {
                received.add(action);
                logIn(visitor, action);
            }
            case "Events" -> {
                received.add(action);
                visitor.answer(action, "Response: Success\nActionID: %ID%\nEvents: On\n\n");
                visitors.add(visitor);
            }
            default -> visitor.actions.add(action);
        }
    }

    private void logIn(Visitor visitor, AmiMessage action) throws IOException {
        if (!refusal.isEmpty()) {
            visitor.answer(action, "Response: Error\nActionID: %ID%\nMessage: " + refusal + "\n\n");
            visitor.leave();
            return;
        }
        visitor.answer(
                action, "Response: Success\nActionID: %ID%\nMessage: Authentication accepted\n\n");
        if (action.first("Events").equals(Optional.of("off"))) {
            visitors.add(visitor);
        } else if (booted) {
            visitor.send("Event: FullyBooted\nStatus: Fully Booted\n\n");
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}

package io.sidetone.lab.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A manager interface that lets everybody in, floods the first, and hangs up on it. */
final class FloodServer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final int events;
    private final CountDownLatch start = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger logins = new AtomicInteger();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    FloodServer(int events) throws IOException {
        this.events = events;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listener.getLocalPort();
    }

    int logins() {
        return logins.get();
    }

    boolean hasHungUp() {
        return end.getCount() == 0;
    }

    void flood() {
        start.countDown();
    }

    private void serve() {
        try {
            while (true) {
                var socket = listener.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException closed) {
            start.countDown();
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            send(socket, "Asterisk Call Manager/11.0.0\r\n");
            var in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Map<String, String> action = new HashMap<>();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    answer(socket, action);
                    action.clear();
                } else {
                    var parts = line.split(": ?", 2);
                    action.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
                }
            }
        } catch (IOException left) {
            sockets.remove(socket);
        }
    }

    private void answer(Socket socket, Map<String, String> action) throws IOException {
        send(
                socket,
                "Response: Success\r\nActionID: %s\r\n%s\r\n\r\n"
                        .formatted(
                                action.getOrDefault("actionid", ""),
                                words(action.getOrDefault("action", ""))));
        if (action.getOrDefault("action", "").equalsIgnoreCase("Login")) {
            send(socket, "Event: FullyBooted\r\nStatus: Fully Booted\r\n\r\n");
            if (logins.incrementAndGet() == 1) {
                Thread.ofVirtual().start(() -> flood(socket));
            }
        }
    }

    private static String words(String action) {
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "challenge" -> "Challenge: 148372201";
            case "coresettings" -> "AMIversion: 11.0.0\r\nAsteriskVersion: 22.10.1";
            case "command" -> "Message: Command output follows\r\nOutput: Asterisk 22.10.1";
            default -> "Message: Authentication accepted";
        };
    }

    private void flood(Socket socket) {
        try {
            start.await();
            for (int i = 0; i < events && !listener.isClosed(); i++) {
                send(socket, "Event: VarSet\r\nVariable: A\r\nValue: " + i + "\r\n\r\n");
            }
            socket.close();
            end.countDown();
        } catch (IOException e) {
            end.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}

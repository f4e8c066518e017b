package io.sidetone.lab.events;

import io.sidetone.lab.Await;
import io.sidetone.lab.asterisk.LabAsterisk;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A manager session of a few lines: what Asterisk sends, byte by byte, beside Sidetone. */
final class RawManager implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Socket socket;
    private final List<Map<String, List<String>>> messages = new CopyOnWriteArrayList<>();

    private RawManager(Socket socket) {
        this.socket = socket;
    }

    static RawManager logIn(LabAsterisk asterisk) throws IOException {
        var manager =
                new RawManager(
                        new Socket(InetAddress.getLoopbackAddress(), asterisk.ports().ami()));
        Thread.ofVirtual().start(manager::read);
        manager.send(
                "Action: Login\r\nUsername: sidetone\r\nSecret: %s\r\nActionID: in\r\n\r\n"
                        .formatted(asterisk.amiSecret().text())
                        .getBytes(StandardCharsets.UTF_8));
        Await.until(
                "logged in",
                SOON,
                () -> manager.messages.stream().anyMatch(one -> one.containsKey("Response")));
        return manager;
    }

    /** Has Asterisk send an event of this name to everybody. */
    void userEvent(String name, byte[] text) throws IOException {
        var action = new ByteArrayOutputStream();
        action.writeBytes(
                "Action: UserEvent\r\nUserEvent: %s\r\nText: "
                        .formatted(name)
                        .getBytes(StandardCharsets.UTF_8));
        action.writeBytes(text);
        action.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        send(action.toByteArray());
    }

    /** Waits for a user event. */
    Map<String, List<String>> awaitUserEvent(String name) {
        return Await.present(
                "user event " + name,
                SOON,
                () -> events().stream().filter(event -> isNamed(event, name)).findFirst());
    }

    /** All events so far: names in their order, with all their values. */
    List<Map<String, List<String>>> events() {
        return messages.stream().filter(one -> one.containsKey("Event")).toList();
    }

    static boolean isNamed(Map<String, List<String>> event, String name) {
        return event.getOrDefault("UserEvent", List.of()).contains(name);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private synchronized void send(byte[] action) throws IOException {
        socket.getOutputStream().write(action);
    }

    private void read() {
        try (var in = new BufferedInputStream(socket.getInputStream(), 65_536)) {
            line(in); // the banner
            for (var message = message(in); message.isPresent(); message = message(in)) {
                messages.add(message.get());
            }
        } catch (IOException e) {
            // Closed at the end of the test.
        }
    }

    private static Optional<Map<String, List<String>>> message(InputStream in) throws IOException {
        var message = new LinkedHashMap<String, List<String>>();
        for (var line = line(in); line.isPresent(); line = line(in)) {
            if (line.get().isEmpty()) {
                return Optional.of(message);
            }
            var parts = line.get().split(": ?", 2);
            message.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
        }
        return Optional.empty();
    }

    private static Optional<String> line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            if (octet == '\n') {
                var bytes = line.toByteArray();
                return Optional.of(text(bytes, bytes.length - 1));
            }
            line.write(octet);
        }
        return Optional.empty();
    }

    private static String text(byte[] bytes, int length) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }
}

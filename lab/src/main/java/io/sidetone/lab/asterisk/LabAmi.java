package io.sidetone.lab.asterisk;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** The lab's line to its Asterisk: starts calls and sees all events, from log-in on. */
public final class LabAmi implements AutoCloseable {

    /**
     * An idle Asterisk answers within milliseconds; this is for a machine that is busy building.
     */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(15);

    private final Socket socket;
    private final Writer out;
    private final AtomicLong actionIds = new AtomicLong();
    private final Map<String, CompletableFuture<AmiMessage>> waiting = new ConcurrentHashMap<>();
    private final Map<String, List<AmiMessage>> events = new ConcurrentHashMap<>();
    private final Map<String, String> arrived = new ConcurrentHashMap<>();

    private LabAmi(Socket socket) throws IOException {
        this.socket = socket;
        this.out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** Logs in and waits until Asterisk is fully booted. */
    static LabAmi connect(int port, Secret secret) throws IOException {
        LabAmi ami = new LabAmi(new Socket(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().name("lab-ami").start(ami::read);
        ami.send("Login", Map.of("Username", "sidetone", "Secret", secret.text()));
        Await.until(
                "Asterisk is fully booted",
                ANSWER_LIMIT,
                () -> ami.events("").stream().anyMatch(event -> event.isEvent("FullyBooted")));
        return ami;
    }

    /**
     * Sends an action and waits for its response.
     *
     * @throws LabFailure when Asterisk refuses it or does not answer
     */
    public AmiMessage send(String action, Map<String, String> headers) {
        AmiMessage response = ask(action, headers);
        if (response.get("Response").equals("Error")) {
            throw new LabFailure("Asterisk refuses " + action + ": " + response.get("Message"));
        }
        return response;
    }

    /** All events of a channel so far, oldest first; of no channel for an empty id. */
    public List<AmiMessage> events(String uniqueId) {
        return List.copyOf(events.getOrDefault(uniqueId, List.of()));
    }

    /** The channel on which the call of a scripted caller has come in over SIP, once it has. */
    public Optional<String> arrival(String caller) {
        return Optional.ofNullable(arrived.get(caller));
    }

    /** Lets go of the events of a channel that nobody asks for any more. */
    public void forget(String uniqueId) {
        events.remove(uniqueId);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private AmiMessage ask(String action, Map<String, String> headers) {
        String id = "lab-" + actionIds.incrementAndGet();
        CompletableFuture<AmiMessage> response = new CompletableFuture<>();
        waiting.put(id, response);
        try {
            write(wire(action, id, headers));
            return response.get(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new LabFailure("Asterisk does not answer " + action, e);
        } catch (Exception e) {
            throw new LabFailure("the line to Asterisk broke in " + action, e);
        } finally {
            waiting.remove(id);
        }
    }

    private synchronized void write(String text) throws IOException {
        out.write(text);
        out.flush();
    }

    private static String wire(String action, String id, Map<String, String> headers) {
        StringBuilder text =
                new StringBuilder("Action: " + action + "\r\nActionID: " + id + "\r\n");
        headers.forEach((name, value) -> text.append(header(name, value)));
        return text.append("\r\n").toString();
    }

    private static String header(String name, String value) {
        if (value.contains("\r") || value.contains("\n")) {
            throw new IllegalArgumentException("a line break in " + name);
        }
        return name + ": " + value + "\r\n";
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            Optional<AmiMessage> message = next(in);
            while (message.isPresent()) {
                dispatch(message.get());
                message = next(in);
            }
        } catch (IOException e) {
            // Asterisk was stopped or killed; whoever waits runs into their own limit.
        }
    }

    private static Optional<AmiMessage> next(BufferedReader in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
            String[] parts = line.split(": ?", 2);
            if (parts.length == 2) {
                put(headers, parts[0], parts[1]);
            }
            line = in.readLine();
        }
        return line == null ? Optional.empty() : Optional.of(new AmiMessage(headers));
    }

    /** The output of a command comes as a header for each line. */
    private static void put(Map<String, String> headers, String name, String value) {
        if (name.equals("Output")) {
            headers.merge(name, value, (lines, line) -> lines + "\n" + line);
        } else {
            headers.put(name, value);
        }
    }

    private void dispatch(AmiMessage message) {
        CompletableFuture<AmiMessage> response = waiting.get(message.get("ActionID"));
        if (response != null && !message.get("Response").isEmpty()) {
            response.complete(message);
        } else {
            if (message.get("Variable").equals("LAB_ARRIVED")) {
                arrived.put(message.get("Value"), message.get("Uniqueid"));
            }
            events.computeIfAbsent(message.get("Uniqueid"), _ -> new CopyOnWriteArrayList<>())
                    .add(message);
        }
    }
}

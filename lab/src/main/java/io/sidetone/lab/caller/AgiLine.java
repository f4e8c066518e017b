package io.sidetone.lab.caller;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The AGI session that moves the caller's half of a call. */
final class AgiLine {

    /**
     * Two commands that Asterisk reads at once end up in its buffer, where the second does not end
     * the sound that the first one plays.
     */
    private static final Duration APART = Duration.ofMillis(60);

    private final Socket socket;
    private final Writer out;
    private final Map<String, String> variables = new HashMap<>();
    private final BlockingQueue<String> replies = new LinkedBlockingQueue<>();

    private long lastSent = System.nanoTime() - APART.toNanos();

    AgiLine(Socket socket) throws IOException {
        this.socket = socket;
        this.out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** Reads the opening variables; {@link #listen} must follow. */
    BufferedReader open() throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
            String[] parts = line.split(": ", 2);
            variables.put(parts[0], parts.length == 2 ? parts[1] : "");
            line = in.readLine();
        }
        return in;
    }

    /** Sorts replies from the news that the call is over, until it is. */
    void listen(BufferedReader in) {
        try (socket) {
            String line = in.readLine();
            while (line != null && !line.equals("HANGUP")) {
                replies.add(line);
                line = in.readLine();
            }
        } catch (IOException e) {
            // The line is cut: the call is over, as Asterisk tells over AMI too.
        }
    }

    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** Sends a command without waiting for its reply. */
    synchronized void send(String command) {
        Await.pause(APART.minus(Duration.ofNanos(System.nanoTime() - lastSent)));
        lastSent = System.nanoTime();
        try {
            out.write(command + "\n");
            out.flush();
        } catch (IOException e) {
            throw new LabFailure("the caller is no longer in the call, for: " + command, e);
        }
    }

    /**
     * Sends a command, which ends a sound that is playing, and waits for its reply; a sound that
     * was ended so sends none.
     */
    String ask(String command, Duration limit) {
        replies.clear();
        send(command);
        try {
            String reply = replies.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (reply == null) {
                throw new LabFailure("no reply within " + limit + " to " + command);
            }
            return reply;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted in a call", e);
        }
    }
}

package io.sidetone.manager.lcd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** An LCDd that a test plays: it takes every command and remembers it. */
final class PlayedLcdd implements AutoCloseable {

    static final String GREETING =
            "connect LCDproc 0.5.9 protocol 0.3 lcd wid 20 hgt 4 cellwid 5 cellhgt 8";

    /** For a machine that compiles meanwhile. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final int MOST_REMEMBERED = 10_000;

    private final ServerSocket listener;
    private final UnaryOperator<String> answers;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();

    /**
     * @param answers what it says to a line
     */
    PlayedLcdd(UnaryOperator<String> answers) throws IOException {
        this.answers = answers;
        this.listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** One that takes all. */
    static PlayedLcdd obliging() throws IOException {
        return new PlayedLcdd(line -> line.equals("hello") ? GREETING : "success");
    }

    LcdAddress address() {
        return new LcdAddress("127.0.0.1:" + listener.getLocalPort());
    }

    /**
     * Waits for the next command with this in it.
     *
     * @return all that were given before it since this was asked last, and it itself
     */
    List<String> await(String part) throws InterruptedException {
        var before = new ArrayList<String>();
        while (true) {
            var next = heard.poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new AssertionError("no command with " + part + ", only " + before);
            }
            before.add(next);
            if (next.contains(part)) {
                return before;
            }
        }
    }

    /** Cuts everybody off. */
    void hangUp() throws IOException {
        for (var client : clients) {
            client.close();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                heard.add("closed: " + e.getMessage());
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), LcdCharacters.WIRE))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (heard.size() < MOST_REMEMBERED) {
                    heard.add(line);
                }
                var answer = answers.apply(line) + "\n";
                client.getOutputStream().write(answer.getBytes(LcdCharacters.WIRE));
            }
        } catch (IOException e) {
            heard.add("broken: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        hangUp();
    }
}

package io.sidetone.manager.lcd;

import io.sidetone.core.log.LogText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A conversation with LCDd: one command, one answer. What LCDd says unasked ({@code listen}, {@code
 * ignore}, {@code key}) is read as it comes, for LCDd is one thread that waits for whoever does not
 * read. Commands are given by one thread.
 */
final class LcdConversation implements AutoCloseable {

    /** A display in the house; longer means that nobody listens. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /** LCDd looks for commands some 32 times a second; a slow display takes a second or two. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    /** LCDd's longest answer is its greeting, some 80 characters. */
    private static final int LONGEST_LINE = 1_024;

    private static final Pattern GREETING =
            Pattern.compile("connect .*\\bwid (\\d{1,4}) hgt (\\d{1,4})\\b.*");

    private static final Logger LOG = LoggerFactory.getLogger(LcdConversation.class);

    private final Socket socket;
    private final Runnable onEnd;
    private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(8);
    private volatile boolean over;

    private LcdConversation(Socket socket, Runnable onEnd) {
        this.socket = socket;
        this.onEnd = onEnd;
    }

    /**
     * Connects.
     *
     * @param onEnd told when LCDd has hung up
     * @throws IOException when nobody listens there
     */
    static LcdConversation open(LcdAddress address, Runnable onEnd) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(address.host(), address.port()),
                    (int) CONNECT_LIMIT.toMillis());
            socket.setTcpNoDelay(true);
            var conversation = new LcdConversation(socket, onEnd);
            Thread.ofVirtual().name("lcd-answers").start(conversation::read);
            return conversation;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Begins, and hears how large the display is.
     *
     * @throws IOException when what answers is no LCDd
     */
    DisplaySize hello() throws IOException, InterruptedException {
        var greeting = ask("hello\n");
        return Optional.of(GREETING.matcher(greeting))
                .filter(Matcher::matches)
                .flatMap(LcdConversation::size)
                .orElseThrow(() ->
                        new IOException("what answers is no LCDd: " + LogText.safe(greeting)));
    }

    private static Optional<DisplaySize> size(Matcher greeting) {
        try {
            return Optional.of(
                    new DisplaySize(
                            Integer.parseInt(greeting.group(1)),
                            Integer.parseInt(greeting.group(2))));
        } catch (IllegalArgumentException noDisplay) {
            return Optional.empty();
        }
    }

    /**
     * Gives a command and waits until LCDd has taken it.
     *
     * @throws IOException when it does not answer in time, or is gone
     */
    void command(Object... words) throws IOException, InterruptedException {
        var answer = ask(LcdCommand.line(words));
        if (!answer.equals("success")) {
            LOG.debug("LCDd does not take {}: {}", words[0], LogText.safe(answer));
        }
    }

    private String ask(String line) throws IOException, InterruptedException {
        socket.getOutputStream().write(line.getBytes(LcdCharacters.WIRE));
        var answer = answers.poll(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null || over) {
            throw new IOException(
                    over
                            ? "LCDd hung up"
                            : "LCDd has not answered for " + ANSWER_LIMIT.toSeconds() + " s");
        }
        return answer;
    }

    boolean isOver() {
        return over;
    }

    private void read() {
        try (var in = new BufferedInputStream(socket.getInputStream())) {
            for (var line = line(in); line.isPresent(); line = line(in)) {
                sort(line.get());
            }
        } catch (IOException e) {
            LOG.debug("the conversation with LCDd broke off", e);
        } finally {
            over = true;
            answers.offer(""); // whoever waits need not wait for the limit
            onEnd.run();
        }
    }

    /** More answers than questions are nobody's, and go. */
    private void sort(String line) {
        var word = line.split(" ", 2)[0];
        switch (word) {
            case "success", "huh?", "connect" -> answers.offer(line);
            case "bye" -> over = true;
            default -> LOG.trace("LCDd says {}", LogText.safe(line));
        }
    }

    private static Optional<String> line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return Optional.of(line.toString().strip());
            }
            if (line.length() < LONGEST_LINE) {
                line.append((char) next);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

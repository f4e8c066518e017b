package io.sidetone.lab.mail;

import io.sidetone.lab.Await;
import io.sidetone.lab.FreePorts;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A small real mail server on loopback that keeps what it is given and fails as it is told: the
 * next conversations take their faults in the order planned, those after them go well.
 */
public final class SmtpSink implements AutoCloseable {

    private final Path mailbox;
    private final Consumer<SmtpLine> listener;
    private final int port = FreePorts.tcp(1).getFirst();
    private final AtomicInteger conversations = new AtomicInteger();
    private final Queue<SmtpFault> plan = new ConcurrentLinkedQueue<>();
    private final List<SmtpLine> lines = new CopyOnWriteArrayList<>();
    private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket server;
    private @Nullable Thread accepting;

    /**
     * Chooses a port, and is down until {@link #up}.
     *
     * @param mailbox where each message goes as an {@code .eml} file
     * @param listener told of each line as it is said, on the conversation's own thread
     */
    public SmtpSink(Path mailbox, Consumer<SmtpLine> listener) {
        this.mailbox = mailbox;
        this.listener = listener;
    }

    /** Begins to listen; does nothing when it does already. */
    public synchronized SmtpSink up() {
        if (server != null) {
            return this;
        }
        try {
            Files.createDirectories(mailbox);
            ServerSocket fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            server = fresh;
            accepting = Thread.ofVirtual().name("smtp-sink").start(() -> accept(fresh));
            return this;
        } catch (IOException e) {
            throw new LabFailure("the mail sink cannot listen on port " + port, e);
        }
    }

    /** Stops listening and breaks what is open; connections are refused until {@link #up}. */
    public synchronized void down() {
        try {
            if (server != null) {
                server.close();
                server = null;
                awaitEnd(accepting);
            }
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new LabFailure("the mail sink cannot go down", e);
        }
    }

    /** Only when the accepting thread has noticed is the port really given back. */
    private static void awaitEnd(@Nullable Thread thread) {
        try {
            if (thread != null && !thread.join(Duration.ofSeconds(5))) {
                throw new LabFailure("the mail sink does not stop accepting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the next conversations, one each, go wrong in this order. */
    public SmtpSink plan(SmtpFault... faults) {
        plan.addAll(List.of(faults));
        return this;
    }

    /** The port on 127.0.0.1, the same through every {@link #down} and {@link #up}. */
    public int port() {
        return port;
    }

    /** Whole messages so far, in order. */
    public List<ReceivedMail> received() {
        return List.copyOf(received);
    }

    /** All that was said so far. */
    public List<SmtpLine> lines() {
        return List.copyOf(lines);
    }

    /** Waits until so many messages were taken. */
    public List<ReceivedMail> awaitMails(int count, Duration limit) {
        Await.until(count + " messages in the sink", limit, () -> received.size() >= count);
        return received();
    }

    /** Waits until somebody has said a line that contains this. */
    public void awaitLine(String text, Duration limit) {
        Await.until(
                "SMTP: " + text,
                limit,
                () -> lines.stream().anyMatch(line -> line.text().contains(text)));
    }

    @Override
    public void close() {
        down();
    }

    private void accept(ServerSocket listening) {
        try (listening) {
            while (true) {
                Socket socket = listening.accept();
                // Answers of several lines must not wait for each other, as with any mail server.
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().name("smtp").start(() -> converse(socket));
            }
        } catch (IOException e) {
            // Down: nobody is let in any more.
        }
    }

    private void converse(Socket socket) {
        int number = conversations.incrementAndGet();
        SmtpFault fault = Objects.requireNonNullElseGet(plan.poll(), SmtpFault.None::new);
        open.add(socket);
        try (socket) {
            new SmtpConversation(socket, fault, mailbox, number, this::told, received::add).run();
        } catch (IOException e) {
            told(new SmtpLine(number, SmtpLine.Speaker.REMARK, "(broken: " + e.getMessage() + ")"));
        } finally {
            open.remove(socket);
        }
    }

    private void told(SmtpLine line) {
        lines.add(line);
        listener.accept(line);
    }
}

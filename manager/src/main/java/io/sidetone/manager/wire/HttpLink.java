package io.sidetone.manager.wire;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiPacket;
import io.sidetone.manager.ami.AmiReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The manager interface behind Asterisk's web server. Answers come with their requests, events by
 * {@code WaitEvent}, one request after the other; Asterisk looks once a second whether there are
 * some, and keeps them meanwhile.
 */
final class HttpLink implements Link {

    /** Below what a proxy in between bears, and Asterisk's own {@code httptimeout} of 60 s. */
    private static final Duration WAIT = Duration.ofSeconds(20);

    /** Messages of an answer that is read faster than it is taken. */
    private static final int READ_AHEAD = 1024;

    private final HttpTalk talk;
    private final WireLimits limits;
    private final BlockingQueue<AmiPacket> inbox = new ArrayBlockingQueue<>(READ_AHEAD);
    private volatile boolean greeted;
    private volatile @Nullable IOException end;
    private volatile String version = "";

    HttpLink(HttpTalk talk, WireLimits limits) {
        this.talk = talk;
        this.limits = limits;
    }

    @Override
    public String version() {
        return version;
    }

    void version(String told) {
        version = told;
    }

    /** Who we are was said: from now on Asterisk may be silent for a while. */
    void greeted() {
        greeted = true;
    }

    /** Begins to wait for events. */
    void follow() {
        Thread.ofVirtual().name("ami-wait-event").start(this::waitForEvents);
    }

    private void waitForEvents() {
        var wait =
                AmiAction.named("WaitEvent")
                        .with("Timeout", Long.toString(WAIT.toSeconds()))
                        .with("ActionID", "sidetone-wait");
        try {
            while (end == null) {
                post(wait, WAIT.plus(limits.login()), true);
            }
        } catch (IOException broken) {
            end(broken);
        }
    }

    /** Whoever pings waits for nothing but the pong. */
    private Duration limit(AmiAction action) {
        return greeted && !action.name().equals("Ping") ? limits.answer() : limits.login();
    }

    @Override
    public void send(AmiAction action) throws IOException {
        post(action, limit(action), false);
    }

    private void post(AmiAction action, Duration limit, boolean events) throws IOException {
        try (var body = talk.send(action, limit)) {
            var reader = new AmiReader(body);
            while (true) {
                take(reader.next(), events);
            }
        } catch (EOFException whole) {
            if (String.valueOf(whole.getMessage()).contains("middle")) {
                throw whole;
            }
        }
    }

    private void take(AmiPacket packet, boolean events) throws IOException {
        if (events && packet.find("Response") == 0) {
            if (!packet.holds(0, "Success")) {
                throw new IOException(
                        "Asterisk's web server has forgotten our session; it was restarted");
            }
        } else if (!packet.holds(packet.find("Event"), "WaitEventComplete")) {
            put(packet);
        }
    }

    private void put(AmiPacket packet) throws IOException {
        try {
            inbox.put(packet);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading from Asterisk's web server", e);
        }
    }

    @Override
    public AmiPacket next() throws IOException {
        var patience = greeted ? limits.idle() : limits.login();
        var limit = System.nanoTime() + patience.toNanos();
        while (true) {
            var packet = poll();
            if (packet != null) {
                return packet;
            }
            var ended = end;
            if (ended != null) {
                throw ended;
            }
            if (System.nanoTime() > limit) {
                throw new SocketTimeoutException("nothing came from Asterisk's web server");
            }
        }
    }

    /** In short turns, to see the end soon. */
    private @Nullable AmiPacket poll() throws IOException {
        try {
            return inbox.poll(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Asterisk's web server", e);
        }
    }

    private void end(IOException why) {
        if (end == null) {
            end = why;
        }
    }

    @Override
    public void close() {
        end(new IOException("the connection to Asterisk's web server is closed"));
        talk.close();
        inbox.clear();
    }
}

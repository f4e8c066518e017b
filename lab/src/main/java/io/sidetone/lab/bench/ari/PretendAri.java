package io.sidetone.lab.bench.ari;

import io.sidetone.lab.Await;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An ARI that takes its time for each request and sends numbered events in bursts, whoever it is
 * that asks. One virtual thread a connection; it refuses nobody.
 */
public final class PretendAri implements AutoCloseable {

    private static final int BACKLOG = 1_000;

    private static final String CHANNEL =
            """
            {"id":"1.1","name":"PJSIP/a-1","state":"Up","creationtime":"2026-11-01T00:00:00.000+0000",\
            "language":"en","accountcode":"","caller":{"name":"","number":"201"},\
            "connected":{"name":"","number":""},\
            "dialplan":{"context":"in","exten":"42","priority":1,"app_name":"Stasis","app_data":"bench"}}\
            """;

    private final ServerSocket listener;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicReference<@Nullable OutputStream> events = new AtomicReference<>();

    public PretendAri() {
        try {
            listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("pretend-ari").start(this::accept);
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            PretendRequest request = PretendRequest.read(in);
            while (request != null) {
                if (!request.webSocketKey().isEmpty()) {
                    upgrade(request, in, out);
                    return;
                }
                answer(request, out);
                request = PretendRequest.read(in);
            }
        } catch (IOException e) {
            // The client has ended, as each does.
            return;
        }
    }

    private void answer(PretendRequest request, OutputStream out) throws IOException {
        Await.pause(AriStage.EACH_CALL);
        byte[] body = CHANNEL.getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(body.length);
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        if (request.asksFor(AriStage.NEXT_BURST)) {
            Thread.ofVirtual().start(this::burst);
        }
    }

    private void burst() {
        OutputStream out = events.get();
        if (out == null) {
            throw new IllegalStateException("no WebSocket is open");
        }
        try {
            int first = sent.getAndAdd(AriStage.BURST);
            for (int number = first; number < first + AriStage.BURST; number++) {
                PretendFrames.text(out, event(number));
            }
            PretendFrames.flush(out);
        } catch (IOException gone) {
            throw new UncheckedIOException("the client has gone in a burst", gone);
        }
    }

    private static String event(int number) {
        return """
        {"type":"ChannelVarset","timestamp":"2026-11-01T00:00:00.000+0000","application":"bench",\
        "asterisk_id":"00:00:00:00:00:01","variable":"NUMBER","value":"%d","channel":%s}\
        """
                .formatted(number, CHANNEL);
    }

    private void upgrade(PretendRequest request, InputStream in, OutputStream out)
            throws IOException {
        out.write(request.webSocketAnswer().getBytes(StandardCharsets.US_ASCII));
        out.flush();
        events.set(out);
        PretendFrames.answerPings(in, out);
    }
}

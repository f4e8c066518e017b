package io.sidetone.ari.transport;

import ch.loway.oss.ari4java.tools.HttpResponseHandler;
import ch.loway.oss.ari4java.tools.WsClient.WsClientConnection;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open WebSocket: joins fragments to messages, and notices when nobody is there any more. */
final class EventSocket implements WebSocket.Listener, WsClientConnection {

    private static final Logger log = LoggerFactory.getLogger(EventSocket.class);

    /** A few bytes into the system's buffer; when that is full, the line is dead. */
    private static final Duration GOODBYE_LIMIT = Duration.ofSeconds(1);

    private final HttpResponseHandler handler;
    private final SocketLimits limits;
    private final Consumer<EventSocket> whenOver;
    private final StringBuilder message = new StringBuilder();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean tooLong;
    private volatile long heard = System.nanoTime();
    private volatile @Nullable WebSocket socket;

    EventSocket(HttpResponseHandler handler, SocketLimits limits, Consumer<EventSocket> whenOver) {
        this.handler = handler;
        this.limits = limits;
        this.whenOver = whenOver;
    }

    /** Takes the opened socket and begins to watch it. */
    void use(WebSocket opened) {
        socket = opened;
        if (isOver()) {
            opened.abort();
        }
        Thread.ofVirtual().name("ari-ping").start(() -> watch(opened));
    }

    /** Nobody waits for it any more: ends it should it open late, and tells nobody. */
    void forget() {
        ended.set(true);
        over.countDown();
    }

    boolean isOver() {
        return ended.get();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (isOver()) {
            opened.abort();
        } else {
            opened.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        heard(from);
        if (tooLong || message.length() + part.length() > limits.messageLength()) {
            tooLong = true;
            message.setLength(0);
        } else {
            message.append(part);
        }
        if (last) {
            finish();
        }
        return null;
    }

    private void finish() {
        if (tooLong) {
            handler.onFailure(
                    new IOException(
                            "an event of more than %d characters was left out"
                                    .formatted(limits.messageLength())));
        } else {
            handler.onSuccess(message.toString());
        }
        tooLong = false;
        message.setLength(0);
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
        heard(from);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        heard(from);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        heard(from);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        end();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        log.debug("the WebSocket broke", error);
        end();
    }

    /** Says good-bye, so that Asterisk does not warn in its log, and ends the connection. */
    @Override
    public void disconnect() {
        var opened = socket;
        if (opened != null && !isOver()) {
            sayGoodbye(opened);
            opened.abort();
        }
        end();
    }

    private static void sayGoodbye(WebSocket opened) {
        try {
            opened.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .get(GOODBYE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unheard) {
            log.debug("the WebSocket closes without a good-bye", unheard);
        }
    }

    private void heard(WebSocket from) {
        heard = System.nanoTime();
        from.request(1);
    }

    private void watch(WebSocket opened) {
        try {
            while (!over.await(limits.ping().toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - heard > limits.idle().toNanos()) {
                    log.warn("ARI's WebSocket has been silent for {}", limits.idle());
                    breakOff(opened);
                } else {
                    ping(opened);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The JDK's WebSocket overlooks now and then that the peer has closed (25.0.3: the socket stays
     * in CLOSE_WAIT, no listener is told); what is sent then fails.
     */
    private void ping(WebSocket opened) {
        var _ =
                opened.sendPing(ByteBuffer.allocate(0))
                        .whenComplete((_, failure) -> {
                            // The one before it may be under way still: silence tells of that.
                            if (failure != null && !(failure instanceof IllegalStateException)) {
                                log.debug("nobody takes a ping", failure);
                                breakOff(opened);
                            }
                        });
    }

    private void breakOff(WebSocket opened) {
        opened.abort();
        end();
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            over.countDown();
            whenOver.accept(this);
            handler.onDisconnect();
        }
    }
}

package io.sidetone.agi;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.call.AgiCall;
import io.sidetone.agi.server.AgiConnection;
import io.sidetone.agi.server.AgiLimits;
import io.sidetone.agi.server.FastAgiConfig;
import io.sidetone.agi.server.FastAgiServer;
import io.sidetone.core.call.Call;
import io.sidetone.core.prompt.Sounds;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a piece of a flow on a real server, with the test as its Asterisk.
 *
 * @param <T> what the piece returns
 */
public final class FlowUnderTest<T> implements AutoCloseable {

    /** A piece of a flow. */
    @FunctionalInterface
    public interface Piece<T> {
        T run(Call call, AgiConnection connection) throws Exception;
    }

    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final CompletableFuture<AgiConnection> connection = new CompletableFuture<>();
    private final FastAgiServer server;
    private final FakeAsterisk asterisk;

    public FlowUnderTest(Piece<T> piece) throws IOException {
        this((phrase, language) -> List.of(), piece);
    }

    public FlowUnderTest(Sounds sounds, Piece<T> piece) throws IOException {
        var config =
                new FastAgiConfig(
                        "127.0.0.1",
                        0,
                        List.of("127.0.0.1"),
                        10,
                        5,
                        Duration.ofSeconds(10),
                        AgiLimits.DEFAULTS);
        server =
                new FastAgiServer(
                        config,
                        Map.of("piece", call -> run(piece, call)),
                        made -> {
                            connection.complete(made);
                            return new AgiCall(made, sounds, "/rec");
                        });
        server.start();
        asterisk = FakeAsterisk.calls(server.port(), "piece");
    }

    /** Asterisk's side of the call. */
    public FakeAsterisk asterisk() {
        return asterisk;
    }

    /** What the piece returned. */
    public T outcome() throws Exception {
        return outcome.get(10, TimeUnit.SECONDS);
    }

    /** What the piece threw. */
    public Throwable failure() throws InterruptedException, TimeoutException {
        try {
            throw new AssertionError("nothing thrown, but " + outcome.get(10, TimeUnit.SECONDS));
        } catch (ExecutionException thrown) {
            assertThat(thrown.getCause()).isNotNull();
            return thrown.getCause();
        }
    }

    private void run(Piece<T> piece, Call call) {
        try {
            outcome.complete(piece.run(call, connection.join()));
        } catch (Exception | AssertionError thrown) {
            outcome.completeExceptionally(thrown);
        }
    }

    @Override
    public void close() throws IOException {
        asterisk.close();
        server.close();
    }
}

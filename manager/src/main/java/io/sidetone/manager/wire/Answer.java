package io.sidetone.manager.wire;

import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiPacket;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.ami.AmiResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An answer that is awaited, and for a list its entries. One thread brings it, one awaits it. */
final class Answer {

    /** The largest list of a home PBX has some hundred entries. */
    private static final int MOST_ENTRIES = 100_000;

    /** A hundred thousand entries of a usual size. */
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final CompletableFuture<AmiResponse> whole = new CompletableFuture<>();
    private final List<AmiMessage> entries = new ArrayList<>();
    private @Nullable AmiMessage response;
    private long bytes;

    /** The response itself; always ours. */
    boolean begin(AmiPacket packet) {
        var message = packet.message();
        if (packet.leftOut() > 0) {
            whole.completeExceptionally(tooLarge());
        } else if (packet.holds(packet.find("EventList"), "start")) {
            response = message;
        } else {
            whole.complete(new AmiResponse(message, List.of()));
        }
        return true;
    }

    /**
     * An event with our id.
     *
     * @return whether it is an entry of our list
     */
    boolean add(AmiPacket packet) {
        var begun = response;
        if (begun == null) {
            return false;
        }
        var stage = packet.find("EventList");
        if (packet.holds(stage, "Complete") || packet.holds(stage, "Cancelled")) {
            whole.complete(new AmiResponse(begun, entries));
        } else {
            bytes += packet.weight();
            if (entries.size() >= MOST_ENTRIES || bytes > MOST_BYTES || packet.leftOut() > 0) {
                whole.completeExceptionally(tooLarge());
                return true;
            }
            entries.add(packet.message());
        }
        return true;
    }

    private static AmiProblem tooLarge() {
        return new AmiProblem(AmiProblem.Kind.PROTOCOL, "Asterisk's answer is too large to read");
    }

    void fail(IOException why) {
        whole.completeExceptionally(why);
    }

    /**
     * Waits for all of it.
     *
     * @return empty when it does not come in time
     * @throws IOException when it cannot come any more
     */
    Optional<AmiResponse> await(Duration limit) throws IOException {
        try {
            return Optional.of(whole.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for an answer", e);
        } catch (ExecutionException e) {
            throw again(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /** With the trace of whoever waited. */
    private static IOException again(Throwable cause) {
        var words = String.valueOf(cause.getMessage());
        return cause instanceof AmiProblem problem
                ? new AmiProblem(problem.kind(), words)
                : new IOException(words, cause);
    }
}

package io.sidetone.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.caller.LabCaller;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One call with both its ends in a test's hands: a real caller, and the piece of a flow that leads
 * them.
 *
 * @param <T> what the piece returns
 */
final class Conversation<T> {

    /** A piece of a flow. */
    @FunctionalInterface
    interface Piece<T> {

        /**
         * @param here to be told when the piece is about to do what the test is about
         */
        T run(Call call, Runnable here) throws Exception;
    }

    /** How long a piece may take, seconds of real sound included. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Duration MOMENT = Duration.ofMillis(300);

    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final CountDownLatch here = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Piece<T> piece;
    private @Nullable LabCaller caller;
    private volatile boolean staying;
    private volatile long ended;

    Conversation(Piece<T> piece) {
        this.piece = piece;
    }

    CallFlow flow() {
        return this::run;
    }

    Conversation<T> by(LabCaller who) {
        caller = who;
        return this;
    }

    LabCaller caller() {
        return Objects.requireNonNull(caller);
    }

    /** Waits until the piece has come to what the test is about, and a moment longer. */
    LabCaller callerOnceThere() {
        try {
            assertThat(here.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted", e);
        }
        return caller().waits(MOMENT);
    }

    /** The piece's result is there while the caller still is: they are not thrown out. */
    Conversation<T> staying() {
        staying = true;
        return this;
    }

    /** The caller hangs up once all that was meant for them has reached them. */
    LabCaller callerLeaves() {
        caller().waits(MOMENT).hangsUp();
        return caller();
    }

    /** What the piece returned. */
    T outcome() throws Exception {
        return outcome.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** What the piece returned once the caller has left. */
    T outcomeAfterHangUp() throws Exception {
        callerOnceThere().hangsUp();
        return outcome();
    }

    /** What the piece threw. */
    Throwable failure() throws InterruptedException, TimeoutException {
        try {
            throw new AssertionError(
                    "nothing thrown, but " + outcome.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException thrown) {
            assertThat(thrown.getCause()).isNotNull();
            return thrown.getCause();
        }
    }

    /** Why the call ended for the piece. */
    CallEnded.Reason end() throws InterruptedException, TimeoutException {
        assertThat(failure()).isInstanceOf(CallEnded.class);
        return ((CallEnded) failure()).reason();
    }

    /** When the piece had ended, as {@link System#nanoTime}. */
    long endedAt() {
        return ended;
    }

    private void run(Call call) throws CallEnded {
        try {
            T result = piece.run(call, here::countDown);
            ended = System.nanoTime();
            outcome.complete(result);
            stay(call);
        } catch (CallEnded thrown) {
            ended = System.nanoTime();
            outcome.completeExceptionally(thrown);
            throw thrown;
        } catch (RuntimeException thrown) {
            outcome.completeExceptionally(thrown);
            throw thrown;
        } catch (Exception | AssertionError thrown) {
            outcome.completeExceptionally(thrown);
        }
    }

    private void stay(Call call) {
        if (staying) {
            try (var _ = call.onHangup(over::countDown)) {
                over.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Lets the flow end, should it stay still. */
    void release() {
        over.countDown();
    }
}

package io.sidetone.core.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BacklogTest {

    @Test
    void theOldestGoesWhenThereIsNoRoomAndIsCounted() throws InterruptedException {
        var backlog = new Backlog<String>(2);
        assertThat(backlog.add("a")).isFalse();
        assertThat(backlog.add("b")).isFalse();
        assertThat(backlog.add("c")).as("the first drop is told").isTrue();
        assertThat(backlog.add("d")).as("the others are counted").isFalse();
        assertThat(backlog.takeDropped()).isEqualTo(2);
        assertThat(backlog.takeDropped()).isZero();
        assertThat(backlog.first(() -> true)).contains("c");
        assertThat(backlog.size()).isEqualTo(2);
    }

    @Test
    void whatWasDroppedMeanwhileTakesNothingElseAway() throws InterruptedException {
        var backlog = new Backlog<String>(1);
        backlog.add("a");
        var first = backlog.first(() -> true).orElseThrow();
        backlog.add("b");
        backlog.remove(first);
        assertThat(backlog.first(() -> true)).contains("b");
        assertThat(backlog.awaitEmpty(Duration.ofMillis(50))).isFalse();
        backlog.remove("b");
        assertThat(backlog.awaitEmpty(Duration.ofMillis(50))).isTrue();
    }

    @Test
    void whoWaitsIsWokenByTheNextOrWhenNothingIsWantedAnyMore() throws Exception {
        var backlog = new Backlog<String>(1);
        var wanted = new AtomicBoolean(true);
        var heard = CompletableFuture.supplyAsync(() -> first(backlog, wanted));
        backlog.add("a");
        assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo("a");
        backlog.remove("a");
        var none = CompletableFuture.supplyAsync(() -> first(backlog, wanted));
        wanted.set(false);
        backlog.wake();
        assertThat(none.get(20, TimeUnit.SECONDS)).isEqualTo("nothing");
    }

    private static String first(Backlog<String> backlog, AtomicBoolean wanted) {
        try {
            return backlog.first(wanted::get).orElse("nothing");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

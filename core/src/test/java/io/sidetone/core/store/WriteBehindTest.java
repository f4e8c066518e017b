package io.sidetone.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.store.StoreTrouble.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteBehindTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private Store store;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = Store.open(StoreConfig.DEFAULTS, directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void thingsAreWrittenInOrder() {
        var behind = new WriteBehind<String>("test", store, written::addAll);

        IntStream.range(0, 2000).forEach(number -> behind.add("n" + number));

        assertThat(behind.settle(LONG)).isTrue();
        assertThat(written)
                .containsExactlyElementsOf(
                        IntStream.range(0, 2000).mapToObj(number -> "n" + number).toList());
        assertThat(behind.waiting()).isEmpty();
    }

    @Test
    void whatTheStoreDidNotTakeIsTriedUntilItDoes() {
        var fails = new AtomicBoolean(true);
        var failed = new CountDownLatch(2);
        var behind =
                new WriteBehind<String>(
                        "test",
                        store,
                        batch -> {
                            if (fails.get()) {
                                failed.countDown();
                                throw new StoreTrouble(Kind.UNREACHABLE, "away", "wait", null);
                            }
                            written.addAll(batch);
                        });

        behind.add("one");
        behind.add("two");
        assertThat(awaited(failed)).isTrue();
        assertThat(behind.waiting()).containsExactly("one", "two");
        fails.set(false);

        assertThat(behind.settle(LONG)).isTrue();
        assertThat(written).containsExactly("one", "two");
    }

    @Test
    void whatTheStoreWillNeverTakeHoldsNothingUp() {
        var behind =
                new WriteBehind<String>(
                        "test",
                        store,
                        batch -> {
                            if (batch.contains("bad")) {
                                throw new StoreTrouble(
                                        Kind.UNWRITABLE, "no such text", "report it", null);
                            }
                            written.addAll(batch);
                        });

        List.of("one", "bad", "two").forEach(behind::add);

        assertThat(behind.settle(LONG)).isTrue();
        assertThat(written).containsExactly("one", "two");
    }

    @Test
    void whenTooManyWaitTheOldestAreLost() {
        var hold = new CountDownLatch(1);
        var behind =
                new WriteBehind<Integer>(
                        "test",
                        store,
                        batch -> {
                            if (!awaited(hold)) {
                                throw new IllegalStateException("held for too long");
                            }
                            batch.forEach(number -> written.add("n" + number));
                        });

        IntStream.range(0, WriteBehind.CAPACITY + 1000).forEach(behind::add);

        assertThat(behind.waiting()).hasSize(WriteBehind.CAPACITY);
        hold.countDown();
        assertThat(behind.settle(LONG)).isTrue();
        assertThat(written)
                .endsWith("n" + (WriteBehind.CAPACITY + 999))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(WriteBehind.CAPACITY);
    }

    @Test
    void whatWaitsIsWrittenBeforeTheStoreCloses() {
        var behind = new WriteBehind<String>("test", store, written::addAll);
        IntStream.range(0, 1000).forEach(number -> behind.add("n" + number));

        store.close();

        assertThat(written).hasSize(1000);
    }

    @Test
    void anErrandThatFailsIsRunAgain() {
        var behind = new WriteBehind<String>("test", store, written::addAll);
        var tries = new CountDownLatch(2);
        behind.between(() -> {
            tries.countDown();
            if (tries.getCount() > 0) {
                throw new StoreTrouble(Kind.BUSY, "busy", "wait", null);
            }
            written.add("errand");
        });

        assertThat(behind.settle(LONG)).isTrue();
        assertThat(written).containsExactly("errand");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(LONG.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

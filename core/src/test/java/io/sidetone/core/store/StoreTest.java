package io.sidetone.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
@ExtendWith(PostgresExtension.class)
class StoreTest {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final DatabaseKind kind;
    private FreshDatabase database;

    StoreTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void fresh(RealPostgres postgres, @TempDir Path directory) {
        database = FreshDatabase.of(kind, postgres, directory);
    }

    @Test
    void whatIsWrittenIsThereAfterAnotherStart() {
        try (var store = database.open(Notes.SCHEMA)) {
            store.write(handle -> Notes.put(handle, "Grüße, 你好, 👋"));
        }
        try (var store = database.open(Notes.SCHEMA)) {
            assertThat(Notes.all(store)).containsExactly("Grüße, 你好, 👋");
        }
    }

    @Test
    void workThatFailsLeavesNothing() {
        try (var store = database.open(Notes.SCHEMA)) {
            assertThatExceptionOfType(StoreTrouble.class)
                    .isThrownBy(() ->
                            store.write(handle ->
                                    Notes.put(handle, "twice") + Notes.put(handle, "twice")))
                    .matches(trouble -> trouble.kind() == StoreTrouble.Kind.UNWRITABLE);
            assertThat(Notes.all(store)).isEmpty();
        }
    }

    @Test
    void tablesAreBroughtUpToDate() {
        try (var store = database.open(Notes.SCHEMA)) {
            store.write(handle -> Notes.put(handle, "before"));
        }
        try (var store = database.open(Notes.NEWER)) {
            assertThat(store.<Integer>write(handle -> handle.execute("update note set more = 1")))
                    .isEqualTo(1);
        }
    }

    @Test
    void tablesOfANewerSidetoneAreLeftAlone() {
        database.open(Notes.NEWER).close();

        assertThatExceptionOfType(StoreTrouble.class)
                .isThrownBy(() -> database.open(Notes.SCHEMA))
                .matches(trouble -> trouble.kind() == StoreTrouble.Kind.NEWER)
                .withMessageContaining("newer Sidetone: its tables for test-notes have version 2")
                .withMessageContaining("put back a copy");
        assertThat(Store.examine(database.config(), database.stateDirectory(), Notes.SCHEMA))
                .hasValueSatisfying(
                        trouble -> assertThat(trouble.kind()).isEqualTo(StoreTrouble.Kind.NEWER));
    }

    @Test
    void aStoreInOrderPassesTheExaminationWhileItIsUsed() {
        try (var store = database.open(Notes.SCHEMA)) {
            assertThat(store.name()).contains(kind == DatabaseKind.SQLITE ? "SQLite" : "127.0.0.1");
            assertThat(Store.examine(database.config(), database.stateDirectory(), Notes.SCHEMA))
                    .isEmpty();
        }
    }

    @Test
    void twoProcessesWriteAtTheSameTime() throws Exception {
        try (var one = database.open(Notes.SCHEMA);
                var other = database.open(Notes.SCHEMA);
                var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(
                            List.of(
                                    () -> writeMany(one, "one"),
                                    () -> writeMany(other, "other"),
                                    () -> writeMany(one, "once more")))
                    .forEach(StoreTest::ended);
            assertThat(Notes.all(one)).hasSize(300).doesNotHaveDuplicates();
        }
    }

    private static void ended(Future<?> work) {
        assertThat(work).succeedsWithin(SOON);
    }

    private static boolean writeMany(Store store, String who) {
        IntStream.range(0, 100)
                .forEach(at -> store.change("notes", handle -> Notes.put(handle, who + " " + at)));
        return true;
    }

    @Test
    void twoProcessesMayMakeItAtTheSameTime() throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(List.of(this::openAndClose, this::openAndClose, this::openAndClose))
                    .forEach(StoreTest::ended);
        }
        try (var store = database.open(Notes.SCHEMA)) {
            assertThat(Notes.all(store)).isEmpty();
        }
    }

    private boolean openAndClose() {
        database.open(Notes.SCHEMA).close();
        return true;
    }

    @Test
    void whatAnotherProcessChangesIsNoticed() throws Exception {
        try (var here = database.open(Notes.SCHEMA);
                var there = database.open(Notes.SCHEMA)) {
            var noticed = new CountDownLatch(1);
            here.watch("notes", noticed::countDown);

            there.change("notes", handle -> Notes.put(handle, "news"));

            assertThat(noticed.await(SOON.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        }
    }

    @Test
    void onesOwnChangeIsNoNewsUnlessItIsAnnounced() throws Exception {
        try (var here = database.open(Notes.SCHEMA)) {
            var told = new CompletableFuture<List<String>>();
            here.watch("notes", () -> told.complete(Notes.all(here)));

            here.change("notes", handle -> Notes.put(handle, "own"));
            here.change("other", handle -> Notes.put(handle, "of something else"));
            here.announce("notes", handle -> Notes.put(handle, "for all"));

            assertThat(told.get(SOON.toMillis(), TimeUnit.MILLISECONDS))
                    .containsExactly("own", "of something else", "for all");
        }
    }

    @Test
    void whoCouldNotReadTheNewsIsToldAgain() throws Exception {
        try (var here = database.open(Notes.SCHEMA)) {
            var tries = new CountDownLatch(2);
            here.watch(
                    "notes",
                    () -> {
                        tries.countDown();
                        if (tries.getCount() > 0) {
                            throw new StoreTrouble(StoreTrouble.Kind.BUSY, "busy", "wait", null);
                        }
                    });

            here.announce("notes", handle -> Notes.put(handle, "for all"));

            assertThat(tries.await(2 * SOON.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        }
    }
}

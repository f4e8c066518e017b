package io.sidetone.agi.screening.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.store.ScreeningSchema;
import io.sidetone.core.store.DatabaseKind;
import io.sidetone.core.store.FreshDatabase;
import io.sidetone.core.store.PostgresExtension;
import io.sidetone.core.store.RealPostgres;
import io.sidetone.core.store.Store;
import io.sidetone.core.store.StoreConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(PostgresExtension.class)
class LongLogTest {

    private static final int MANY = 100_000;
    private static final int BATCH = 1_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** All of them would take 90 MB; the libraries alone take 8. */
    private static final String SMALL_HEAP = "-Xmx24m";

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aHundredThousandCallsAreReadInASmallHeap(
            DatabaseKind kind, RealPostgres postgres, @TempDir Path directory) throws Exception {
        var database = FreshDatabase.of(kind, postgres, directory);
        try (var store = database.open(ScreeningSchema.SCHEMA)) {
            fill(store);
        }

        var reader =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                SMALL_HEAP,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LongLogTest.class.getName(),
                                directory.toString(),
                                database.config().url().orElse(""))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();

        assertThat(said(reader)).isEqualTo("100000 calls, and 100000");
        assertThat(reader.waitFor()).isZero();
    }

    private static void fill(Store store) {
        for (int batch = 0; batch < MANY; batch += BATCH) {
            var calls =
                    IntStream.range(batch, batch + BATCH)
                            .mapToObj(at -> SampleCall.blocked(at, START.plusSeconds(at)))
                            .toList();
            store.write(handle -> {
                CallTable.put(handle, calls);
                return calls.size();
            });
        }
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    public static void main(String[] arguments) {
        var config =
                arguments[1].isEmpty()
                        ? StoreConfig.DEFAULTS
                        : FreshDatabase.config(arguments[1], "postgres");
        try (var store = Store.open(config, Path.of(arguments[0]))) {
            store.prepare(ScreeningSchema.SCHEMA);
            var count = new AtomicLong();
            new CallLogReader(store).forEach(CallLogQuery.ALL, _ -> count.incrementAndGet());
            try (var calls = new CallLogReader(store).oldestFirst(CallLogQuery.ALL)) {
                System.out.println(count + " calls, and " + calls.count());
            }
        }
    }
}

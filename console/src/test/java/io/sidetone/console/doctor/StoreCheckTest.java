package io.sidetone.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.store.ScreeningSchema;
import io.sidetone.core.store.Store;
import io.sidetone.core.store.StoreConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCheckTest {

    @TempDir private Path directory;

    @Test
    void oneThatIsNotThereYetIsNotMade() throws IOException {
        assertThat(check()).isInstanceOf(Outcome.Fine.class);
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void oneThatIsUsedIsFine() {
        try (var store = Store.open(StoreConfig.DEFAULTS, directory)) {
            store.prepare(ScreeningSchema.SCHEMA);

            assertThat(check())
                    .isEqualTo(new Outcome.Fine("SQLite " + directory.resolve("sidetone.db")));
        }
    }

    @Test
    void oneThatIsDamagedIsTrouble() throws IOException {
        Files.writeString(directory.resolve("sidetone.db"), "no database at all\n".repeat(100));

        assertThat(check())
                .isInstanceOfSatisfying(
                        Outcome.Trouble.class,
                        trouble -> {
                            assertThat(trouble.seen()).contains("is damaged or no database");
                            assertThat(trouble.fix()).contains("sqlite3");
                        });
    }

    private Outcome check() {
        return new StoreCheck(StoreConfig.DEFAULTS, directory, ScreeningSchema.SCHEMA).examine();
    }
}

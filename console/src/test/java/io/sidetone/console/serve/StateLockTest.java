package io.sidetone.console.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {

    @TempDir Path directory;

    @Test
    void aSecondDaemonIsKeptOff() throws Exception {
        try (var first = StateLock.take(directory.resolve("state"))) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(StateLock.Taken.class)
                    .isThrownBy(() -> StateLock.take(directory.resolve("state")))
                    .withMessageContaining("another Sidetone serves ");
        }
    }

    @Test
    void afterTheFirstEndsTheNextMayServe() throws Exception {
        StateLock.take(directory).close();

        try (var next = StateLock.take(directory)) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void whoHasItCanBeFound() throws Exception {
        assertThat(StateLock.holder(directory.resolve("none"))).isEmpty();
        try (var lock = StateLock.take(directory)) {
            assertThat(lock).isNotNull();
            assertThat(StateLock.holder(directory)).contains(ProcessHandle.current());
        }
    }

    @Test
    void theNumberOfAProcessThatDoesNotHoldItIsNobodys() throws Exception {
        StateLock.take(directory).close();
        assertThat(Files.readString(directory.resolve(".serving")))
                .isEqualTo(ProcessHandle.current().pid() + "\n");

        assertThat(StateLock.holder(directory)).isEmpty();
        Files.writeString(directory.resolve(".serving"), "-1; rm\n");
        assertThat(StateLock.holder(directory)).isEmpty();
    }
}

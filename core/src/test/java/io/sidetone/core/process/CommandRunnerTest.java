package io.sidetone.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandRunnerTest {

    private static final Duration GONE = Duration.ofSeconds(5);

    private static final CommandLimits LIMITS = new CommandLimits(Duration.ofSeconds(20), 10_000);

    private final CommandRunner runner = new CommandRunner();

    @TempDir Path directory;

    private Path run(CommandLimits limits, String... arguments) throws IOException {
        var input = Files.writeString(directory.resolve("in"), "spoken text");
        var output = directory.resolve("out");
        runner.run(List.of(arguments), input, output, output, limits);
        return output;
    }

    @Test
    void givesTheInputAndTakesTheOutput() throws IOException {
        assertThat(run(LIMITS, "cat")).hasContent("spoken text");
    }

    @Test
    void aMissingProgramIsNamed() {
        assertThatThrownBy(() -> run(LIMITS, "no-such-speech-engine"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("no-such-speech-engine: is it installed?");
    }

    @Test
    void aFailureTellsTheStatusAndWhatTheCommandSaid() {
        assertThatThrownBy(() -> run(LIMITS, "ls", "/no/such/file"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("ls failed with status 2: ")
                .hasMessageContaining("/no/such/file")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aHangingCommandIsStoppedAfterItsTime() {
        var limits = new CommandLimits(Duration.ofMillis(200), 10_000);
        var started = System.nanoTime();
        assertThatThrownBy(() -> run(limits, "sleep", "60"))
                .hasMessageContaining("sleep took longer than 200 ms and was stopped");
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isLessThan(Duration.ofSeconds(10));
        assertNoneLives();
    }

    @Test
    void anEndlessOutputIsStopped() {
        assertThatThrownBy(() -> run(LIMITS, "cat", "/dev/zero"))
                .hasMessageContaining("cat wrote more than 10000 bytes and was stopped");
        assertNoneLives();
    }

    @Test
    void aShortOutputThatIsTooLargeIsRefusedToo() {
        assertThatThrownBy(() -> run(LIMITS, "head", "-c", "10001", "/dev/zero"))
                .hasMessageContaining("more than 10000 bytes");
    }

    @Test
    void anInterruptStopsTheCommand() throws Exception {
        var ended = new CompletableFuture<Throwable>();
        var caller =
                Thread.ofVirtual()
                        .start(() ->
                                ended.complete(catchThrowable(() -> run(LIMITS, "sleep", "60"))));
        awaitChild();
        caller.interrupt();
        assertThat(ended.get(10, TimeUnit.SECONDS))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("sleep was stopped: interrupted");
        assertNoneLives();
    }

    /** A killed process is gone when the system has got round to it, not when it was told to. */
    private static void assertNoneLives() {
        assertThat(ProcessHandle.current().descendants())
                .allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(GONE));
    }

    private static void awaitChild() {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (ProcessHandle.current().children().findAny().isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void leavesNothingButTheOutputBehind() throws IOException {
        run(LIMITS, "cat");
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("in", "out");
        }
    }
}

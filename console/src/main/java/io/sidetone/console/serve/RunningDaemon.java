package io.sidetone.console.serve;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The daemon that serves a state directory, as the command line gets at it. */
final class RunningDaemon {

    /** To read the file takes well under a second; a small machine under load may need a few. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    /** A person does not notice that long a wait. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** Sends a process the signal HUP. */
    @FunctionalInterface
    interface HangUp {

        /**
         * Sends it.
         *
         * @throws IOException when the system does not let us; with what it says
         */
        void send(ProcessHandle process) throws IOException, InterruptedException;

        /** By {@code kill}(1): Java itself can only end a process. */
        HangUp BY_KILL =
                process -> {
                    var kill =
                            new ProcessBuilder("kill", "-HUP", Long.toString(process.pid()))
                                    .redirectErrorStream(true)
                                    .start();
                    var said =
                            new String(kill.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                                    .strip();
                    if (kill.waitFor() != 0) {
                        throw new IOException(said);
                    }
                };
    }

    private final Path directory;
    private final ProcessHandle process;
    private final HangUp hangUp;

    private RunningDaemon(Path directory, ProcessHandle process, HangUp hangUp) {
        this.directory = directory;
        this.process = process;
        this.hangUp = hangUp;
    }

    /**
     * The daemon of a state directory.
     *
     * @throws CommandFailed when there is none
     */
    static RunningDaemon of(Path directory, HangUp hangUp) throws CommandFailed {
        try {
            return StateLock.holder(directory)
                    .map(process -> new RunningDaemon(directory, process, hangUp))
                    .orElseThrow(() -> new CommandFailed(notRunning(directory)));
        } catch (IOException e) {
            throw new CommandFailed(notAllowed(directory, e), e);
        }
    }

    /**
     * Has it read its configuration anew.
     *
     * @return what it says of it
     * @throws CommandFailed when it may not be told, or does not answer
     */
    ReloadStatus reload() throws CommandFailed {
        try {
            long before = answers();
            hangUp.send(process);
            return awaitAnswer(before);
        } catch (IOException e) {
            throw new CommandFailed(notAllowed(directory, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(silent("was not waited for"), e);
        }
    }

    private ReloadStatus awaitAnswer(long before)
            throws IOException, InterruptedException, CommandFailed {
        for (var waited = Duration.ZERO;
                waited.compareTo(ANSWER_LIMIT) < 0;
                waited = waited.plus(LOOK_AGAIN)) {
            var said = own().filter(status -> status.count() > before);
            if (said.isPresent()) {
                return said.get();
            }
            if (!process.isAlive()) {
                throw new CommandFailed(silent("has ended meanwhile"));
            }
            Thread.sleep(LOOK_AGAIN);
        }
        throw new CommandFailed(
                silent("has not answered within " + ANSWER_LIMIT.toSeconds() + " s"));
    }

    private long answers() throws IOException {
        return own().map(ReloadStatus::count).orElse(0L);
    }

    /** What this daemon said, not one before it. */
    private Optional<ReloadStatus> own() throws IOException {
        return ReloadStatus.read(directory).filter(status -> status.pid() == process.pid());
    }

    private Failure silent(String what) {
        return new Failure.Unreachable(
                "Sidetone (process %d) %s".formatted(process.pid(), what),
                "Its log tells more. One started with nohup does not hear the signal: restart it");
    }

    private static Failure notRunning(Path directory) {
        return new Failure.Unreachable(
                "No Sidetone serves " + directory,
                "It reads the file when it starts: systemctl start sidetone, or 'sidetone serve'");
    }

    private static Failure notAllowed(Path directory, IOException cause) {
        return new Failure.Fixable(
                "The Sidetone that serves %s cannot be told: %s"
                        .formatted(directory, cause.getMessage()),
                "Run it as root or as the user who runs 'sidetone serve'");
    }
}

package io.sidetone.console.events;

import io.sidetone.core.process.ProcessTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs the program of one event to its end, or to its limit. */
final class ProgramRun {

    /** In place of an exit status: it could not be run, or was stopped. */
    static final int STOPPED = -1;

    /** A longer line is told in pieces. */
    private static final int LINE = 2_000;

    /** Something that the program left running may hold its output open. */
    private static final Duration LISTEN = Duration.ofSeconds(1);

    private final ExecPlan plan;
    private final Consumer<String> say;

    /**
     * @param say told what it says, and how it ended unless with 0
     */
    ProgramRun(ExecPlan plan, Consumer<String> say) {
        this.plan = plan;
        this.say = say;
    }

    /** Runs it; returns its exit status, or {@link #STOPPED}. */
    int on(EventPrograms.Work work) throws InterruptedException {
        Process process;
        try {
            process = start(work);
        } catch (IOException | IllegalArgumentException e) {
            say.accept("--exec: " + plan.program() + " cannot be run: " + e.getMessage());
            return STOPPED;
        }
        try {
            Thread.ofVirtual().start(() -> give(process, work.json()));
            var listener = Thread.ofVirtual().start(() -> listen(process));
            int ending = await(process, work);
            listener.join(LISTEN);
            return ending;
        } finally {
            ProcessTree.end(process);
        }
    }

    private Process start(EventPrograms.Work work) throws IOException {
        var builder = new ProcessBuilder(plan.words()).redirectErrorStream(true);
        EventEnvironment.put(work.event(), builder.environment());
        return builder.start();
    }

    private int await(Process process, EventPrograms.Work work) throws InterruptedException {
        if (!process.waitFor(plan.limit().toMillis(), TimeUnit.MILLISECONDS)) {
            say.accept(
                    "--exec: %s took longer than %d s for %s and was stopped"
                            .formatted(
                                    plan.program(), plan.limit().toSeconds(), work.event().type()));
            return STOPPED;
        }
        int status = process.exitValue();
        if (status != 0) {
            say.accept(
                    "--exec: %s ended with %d for %s"
                            .formatted(plan.program(), status, work.event().type()));
        }
        return status;
    }

    private static void give(Process process, byte[] json) {
        try (var in = process.getOutputStream()) {
            in.write(json);
        } catch (IOException e) {
            // It did not read its input, or ended before: its exit status tells.
        }
    }

    private void listen(Process process) {
        try (var out = process.getInputStream()) {
            tellLines(out);
        } catch (IOException e) {
            // Its output was closed because it was stopped.
        }
    }

    private void tellLines(InputStream out) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = out.read(); octet >= 0; octet = out.read()) {
            if (octet != '\n') {
                line.write(octet);
            }
            if (octet == '\n' || line.size() == LINE) {
                tell(line);
            }
        }
        if (line.size() > 0) {
            tell(line);
        }
    }

    private void tell(ByteArrayOutputStream line) {
        say.accept(plan.program() + ": " + line.toString(StandardCharsets.UTF_8));
        line.reset();
    }
}

package io.sidetone.lab.bench;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.bench.client.EventsCommand;
import io.sidetone.lab.bench.events.EventBlock;
import io.sidetone.lab.bench.events.StreamPeer;
import io.sidetone.lab.bench.events.StreamPlan;
import io.sidetone.lab.bench.report.Goal;
import io.sidetone.lab.bench.report.Row;
import io.sidetone.lab.bench.report.Section;
import io.sidetone.lab.bench.report.Spread;
import io.sidetone.lab.daemon.ProcessGauge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** From the command typed to the first event on the terminal, and what the command takes then. */
final class StartupBench implements Benchmark {

    private static final int STARTS = 2;
    private static final int PER_SECOND = 1_000;
    private static final Duration LATER = Duration.ofSeconds(1);
    private static final double MEGABYTE = 1024 * 1024;

    private final Narrator narrator;
    private final Path folder;
    private final byte[] captured;
    private final String firstType;

    /** One start. */
    private record Start(double milliseconds, double resident, double threads) {}

    /**
     * @param captured events of a real Asterisk
     */
    StartupBench(byte[] captured, Narrator narrator, Path folder) {
        this.narrator = narrator;
        this.folder = folder;
        this.captured = captured.clone();
        firstType = EventBlock.of(captured).types().getFirst();
    }

    @Override
    public Section measure(int runs) {
        prepare();
        List<Start> starts = new ArrayList<>();
        for (int i = 1; i <= runs * STARTS; i++) {
            starts.add(start(folder.resolve("startup-" + i + ".log")));
        }
        narrator.tell("startup", starts.toString());
        return new Section(
                "Start of a command",
                """
                `bin/sidetone events` on a pseudo-terminal, started %d times for each run; the clock \
                runs from the start of the script to the first event that is printed. The events come \
                over loopback, %,d a second, and wait from the log-in on. Resident is the system's \
                VmRSS of the JVM %d s later.\
                """
                        .formatted(STARTS, PER_SECOND, LATER.toSeconds()),
                "",
                rows(starts));
    }

    /** The first start after a build prepares the others. */
    private void prepare() {
        try {
            Path log = Files.createDirectories(folder).resolve("startup-0.log");
            Process first =
                    new ProcessBuilder(EventsCommand.program(), "--version")
                            .redirectOutput(log.toFile())
                            .redirectError(log.toFile())
                            .start();
            if (first.waitFor() != 0) {
                throw new LabFailure("sidetone does not start; see " + log);
            }
        } catch (IOException e) {
            throw new LabFailure("cannot run sidetone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while measuring", e);
        }
    }

    private Start start(Path log) {
        try (StreamPeer peer =
                new StreamPeer(captured, StreamPlan.steadily(Long.MAX_VALUE, PER_SECOND))) {
            String command =
                    "stty rows 24 cols 80; exec "
                            + String.join(" ", EventsCommand.line(peer.port(), "events"));
            long begin = System.nanoTime();
            Process terminal =
                    EventsCommand.start(List.of("script", "-qec", command, "/dev/null"), log);
            try {
                awaitEvent(terminal.getInputStream(), log);
                double milliseconds = (System.nanoTime() - begin) / 1e6;
                Await.pause(LATER);
                ProcessGauge gauge = new ProcessGauge(jvm(terminal).pid());
                return new Start(milliseconds, gauge.residentBytes() / MEGABYTE, gauge.threads());
            } finally {
                EventsCommand.end(terminal);
            }
        } catch (IOException e) {
            throw new LabFailure("cannot run sidetone events on a terminal; see " + log, e);
        }
    }

    private void awaitEvent(InputStream screen, Path log) throws IOException {
        StringBuilder seen = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (seen.indexOf(firstType) < 0) {
            int got = screen.read(buffer);
            if (got < 0) {
                throw new LabFailure("the command ended: " + seen + "; see " + log);
            }
            seen.append(new String(buffer, 0, got, StandardCharsets.UTF_8));
        }
        // A terminal goes on taking what is printed.
        Thread.ofVirtual().start(() -> drain(screen));
    }

    private static void drain(InputStream screen) {
        try {
            screen.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // The command has ended.
        }
    }

    private static ProcessHandle jvm(Process terminal) {
        return terminal.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new LabFailure("the command runs no JVM"));
    }

    private static List<Row> rows(List<Start> starts) {
        Spread first = spread(starts, Start::milliseconds);
        Spread resident = spread(starts, Start::resident);
        return List.of(
                Row.of("to the first event on the terminal, ms", first, Goal.under(400, first)),
                Row.of("resident, MB", resident, Goal.under(90, resident)),
                Row.of("threads", spread(starts, Start::threads), null));
    }

    private static Spread spread(List<Start> starts, ToDoubleFunction<Start> value) {
        return new Spread(starts.stream().map(value::applyAsDouble).toList());
    }
}

package io.sidetone.lab.bench;

import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.FreePorts;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.bench.load.HeldCalls;
import io.sidetone.lab.bench.load.Load;
import io.sidetone.lab.bench.load.LoadScript;
import io.sidetone.lab.bench.report.Goal;
import io.sidetone.lab.bench.report.Row;
import io.sidetone.lab.bench.report.Section;
import io.sidetone.lab.bench.report.Spread;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.ProcessGauge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the packaged daemon takes, at rest and with a thousand callers who record. */
final class MemoryBench implements Benchmark {

    private static final String METHOD =
            """
            The packaged `serve` with the JVM flags of `bin/sidetone`, beside a real Asterisk, \
            started afresh for each run. At rest is once it has spoken its prompts ahead and uses \
            no processor. The open sessions are simulated callers in the podcast's `RECORD FILE`, \
            each with a draft in the outbox. Resident is the system's VmRSS; heap is what is live \
            after a full collection.\
            """;

    private static final int CALLS = 1_000;
    private static final double MEGABYTE = 1024 * 1024;

    private record Taken(double resident, double heap, double threads) {}

    private record Run(Taken rest, Taken open) {}

    private final LabExchange exchange;
    private final Narrator narrator;
    private final Path folder;

    MemoryBench(LabExchange exchange, Narrator narrator, Path folder) {
        this.exchange = exchange;
        this.narrator = narrator;
        this.folder = folder;
    }

    @Override
    public Section measure(int runs) {
        List<Run> measured = new ArrayList<>();
        for (int i = 1; i <= runs; i++) {
            Run run = run(folder.resolve("memory-" + i));
            narrator.tell(
                    "memory",
                    "run %d: %.0f MB at rest, %.0f MB with %d open"
                            .formatted(i, run.rest().resident(), run.open().resident(), CALLS));
            measured.add(run);
        }
        return new Section("Memory of `serve`", METHOD, "", rows(measured));
    }

    private Run run(Path here) {
        sweep(here);
        try (LabHouse house = new LabHouse(exchange, here, _ -> {})) {
            int port = FreePorts.tcp(1).getFirst();
            LabSettings settings =
                    LabSettings.house()
                            .with("agi.port", port)
                            .with("fastagi.more", ", calls: " + CALLS);
            ProcessGauge gauge = new ProcessGauge(house.moveIn(settings).pid());
            gauge.awaitRest();
            Taken rest = taken(gauge);
            try (HeldCalls calls = recording(port)) {
                gauge.awaitRest();
                if (calls.held() < CALLS) {
                    throw new LabFailure(calls.refused() + " calls were refused");
                }
                return new Run(rest, taken(gauge));
            }
        }
    }

    private static HeldCalls recording(int port) {
        LoadScript script =
                LoadScript.calling("podcast", "42")
                        .holding("RECORD FILE", LoadScript.UNTIL_RELEASED);
        return new Load(port, script).hold(CALLS);
    }

    private static Taken taken(ProcessGauge gauge) {
        // In this order: the collection would change what is resident.
        double resident = gauge.residentBytes() / MEGABYTE;
        double threads = gauge.threads();
        return new Taken(resident, gauge.liveHeapBytes() / MEGABYTE, threads);
    }

    private static void sweep(Path here) {
        try {
            FolderSweep.remove(here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(List<Run> runs) {
        Spread rest = spread(runs, run -> run.rest().resident());
        String open = "with %,d open sessions: ".formatted(CALLS);
        return List.of(
                Row.of("at rest: resident, MB", rest, Goal.under(160, rest)),
                Row.of("at rest: heap, MB", spread(runs, run -> run.rest().heap()), null),
                Row.of("at rest: threads", spread(runs, run -> run.rest().threads()), null),
                Row.of(open + "resident, MB", spread(runs, run -> run.open().resident()), null),
                Row.of(open + "heap, MB", spread(runs, run -> run.open().heap()), null),
                Row.of(open + "threads", spread(runs, run -> run.open().threads()), null));
    }

    private static Spread spread(List<Run> runs, ToDoubleFunction<Run> value) {
        return new Spread(runs.stream().map(value::applyAsDouble).toList());
    }
}

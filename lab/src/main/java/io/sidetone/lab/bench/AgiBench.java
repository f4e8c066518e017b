package io.sidetone.lab.bench;

import io.sidetone.lab.Narrator;
import io.sidetone.lab.bench.load.HeldCalls;
import io.sidetone.lab.bench.load.Load;
import io.sidetone.lab.bench.load.LoadScript;
import io.sidetone.lab.bench.peer.AsteriskJavaServer;
import io.sidetone.lab.bench.report.Goal;
import io.sidetone.lab.bench.report.Row;
import io.sidetone.lab.bench.report.Section;
import io.sidetone.lab.bench.report.Spread;
import io.sidetone.lab.bench.server.ServerProcess;
import io.sidetone.lab.bench.server.Session;
import io.sidetone.lab.bench.server.SidetoneServer;
import io.sidetone.lab.daemon.ProcessGauge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Our FastAGI server under load, against asterisk-java's with its defaults, turn about. */
final class AgiBench implements Benchmark {

    private static final String METHOD =
            """
            Both servers lead the same session of %d commands, each in a fresh JVM with %s, turn \
            about; logging is at WARN. The load comes from another process, whose simulated \
            Asterisk answers at once. A burst is calls that connect in the same moment, each \
            ended after 2 s; its waits are from the connect to the first command, of those that \
            were served. A held session is in `WAIT FOR DIGIT`; its heap is what is live after a \
            full collection, less the same before, by the sessions held.\
            """
                    .formatted(Session.COMMANDS, String.join(" ", ServerProcess.FLAGS));

    /** Until then the compiler, and not the server, is measured. */
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    private static final Duration RATE_TIME = Duration.ofSeconds(4);
    private static final Duration BURST_HOLD = Duration.ofSeconds(2);
    private static final int FEW = 50;
    private static final int MANY = 400;
    private static final int BURST = 2_000;
    private static final int LARGEST = 10_000;
    private static final double MEGABYTE = 1024 * 1024;

    /** One run of one server. */
    private record Run(
            Load.Rate few,
            Load.Rate many,
            double microseconds,
            Load.Burst burst,
            int held,
            int refused,
            double heapKilobytes,
            double residentMegabytes,
            double threads) {}

    private final Narrator narrator;
    private final Path folder;

    AgiBench(Narrator narrator, Path folder) {
        this.narrator = narrator;
        this.folder = folder;
    }

    @Override
    public Section measure(int runs) {
        List<Run> ours = new ArrayList<>();
        List<Run> theirs = new ArrayList<>();
        for (int i = 1; i <= runs; i++) {
            ours.add(run("sidetone", SidetoneServer.class, i));
            theirs.add(run("peer", AsteriskJavaServer.class, i));
        }
        return new Section(
                "FastAGI under load",
                METHOD,
                "asterisk-java 3.42.2, `DefaultAgiServer`",
                rows(ours, theirs));
    }

    private Run run(String who, Class<?> main, int number) {
        try (ServerProcess server =
                ServerProcess.start(main, folder.resolve(who + "-" + number + ".log"))) {
            Load load = new Load(server.port(), Session.script());
            load.rate(MANY, WARM_UP);
            Load.Rate few = load.rate(FEW, RATE_TIME);
            Duration before = server.gauge().processorTime();
            Load.Rate many = load.rate(MANY, RATE_TIME);
            Duration taken = server.gauge().processorTime().minus(before);
            double each = taken.toNanos() / 1e3 / many.whole();
            Load.Burst burst =
                    new Load(server.port(), Session.script().holding(Session.WAITING, BURST_HOLD))
                            .burst(BURST);
            Run run = held(few, many, each, burst, server);
            tell(who, number, run);
            return run;
        }
    }

    private static Run held(
            Load.Rate few,
            Load.Rate many,
            double microseconds,
            Load.Burst burst,
            ServerProcess server) {
        ProcessGauge gauge = server.gauge();
        long idle = gauge.liveHeapBytes();
        try (HeldCalls calls = holding(server).hold(LARGEST)) {
            long resident = gauge.residentBytes();
            double heap = (gauge.liveHeapBytes() - idle) / 1024.0 / calls.held();
            return new Run(
                    few,
                    many,
                    microseconds,
                    burst,
                    calls.held(),
                    calls.refused(),
                    heap,
                    resident / MEGABYTE,
                    gauge.threads());
        }
    }

    private static Load holding(ServerProcess server) {
        return new Load(
                server.port(),
                Session.script().holding(Session.WAITING, LoadScript.UNTIL_RELEASED));
    }

    private void tell(String who, int number, Run run) {
        narrator.tell(
                who,
                "run %d: %.0f and %.0f sessions/s at %.0f µs, burst p99 %d ms (%d refused), %d held at %.1f KB"
                        .formatted(
                                number,
                                run.few().perSecond(),
                                run.many().perSecond(),
                                run.microseconds(),
                                run.burst().waited(0.99).toMillis(),
                                run.burst().refused(),
                                run.held(),
                                run.heapKilobytes()));
    }

    private static List<Row> rows(List<Run> ours, List<Run> theirs) {
        List<Row> rows = new ArrayList<>(rates(ours, theirs));
        rows.addAll(bursts(ours, theirs));
        rows.addAll(holds(ours, theirs));
        return rows;
    }

    private static List<Row> rates(List<Run> ours, List<Run> theirs) {
        ToDoubleFunction<Run> many = run -> run.many().perSecond();
        return List.of(
                row(
                        "sessions a second over %d connections".formatted(FEW),
                        ours,
                        theirs,
                        run -> run.few().perSecond()),
                new Row(
                        "sessions a second over %d connections".formatted(MANY),
                        spread(ours, many),
                        spread(theirs, many),
                        Goal.times(1.3, spread(ours, many), spread(theirs, many))),
                row(
                        "the server's processor time for each of them, µs",
                        ours,
                        theirs,
                        Run::microseconds));
    }

    private static List<Row> bursts(List<Run> ours, List<Run> theirs) {
        ToDoubleFunction<Run> late = run -> run.burst().waited(0.99).toNanos() / 1e6;
        ToDoubleFunction<Run> refused = run -> run.burst().refused();
        String burst = "burst of %,d: ".formatted(BURST);
        return List.of(
                row(
                        burst + "first command, median, ms",
                        ours,
                        theirs,
                        run -> run.burst().waited(0.5).toNanos() / 1e6),
                new Row(
                        burst + "first command, 99th percentile, ms",
                        spread(ours, late),
                        spread(theirs, late),
                        Goal.under(100, spread(ours, late))),
                row(
                        burst + "first command, slowest, ms",
                        ours,
                        theirs,
                        run -> run.burst().waited(1.0).toNanos() / 1e6),
                new Row(
                        burst + "refused",
                        spread(ours, refused),
                        spread(theirs, refused),
                        Goal.none(spread(ours, refused))));
    }

    private static List<Row> holds(List<Run> ours, List<Run> theirs) {
        ToDoubleFunction<Run> held = Run::held;
        ToDoubleFunction<Run> refused = Run::refused;
        ToDoubleFunction<Run> heap = Run::heapKilobytes;
        return List.of(
                new Row(
                        "sessions held at once, of %,d".formatted(LARGEST),
                        spread(ours, held),
                        spread(theirs, held),
                        Goal.all(LARGEST, spread(ours, held))),
                new Row(
                        "refused of them",
                        spread(ours, refused),
                        spread(theirs, refused),
                        Goal.none(spread(ours, refused))),
                new Row(
                        "heap for each held session, KB",
                        spread(ours, heap),
                        spread(theirs, heap),
                        Goal.under(10, spread(ours, heap))),
                row("resident memory with these, MB", ours, theirs, Run::residentMegabytes),
                row("threads of the system with these", ours, theirs, Run::threads));
    }

    private static Row row(
            String what, List<Run> ours, List<Run> theirs, ToDoubleFunction<Run> value) {
        return new Row(what, spread(ours, value), spread(theirs, value), null);
    }

    private static Spread spread(List<Run> runs, ToDoubleFunction<Run> value) {
        return new Spread(runs.stream().map(value::applyAsDouble).toList());
    }
}

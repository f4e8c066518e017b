package io.sidetone.lab.bench;

import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleBook;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.bench.report.Goal;
import io.sidetone.lab.bench.report.Row;
import io.sidetone.lab.bench.report.Section;
import io.sidetone.lab.bench.report.Spread;
import io.sidetone.lab.bench.screening.BusyHouse;
import io.sidetone.lab.bench.screening.Judgements;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long a judgement takes among 100,000 rules, and what they take of the memory. */
final class ScreeningBench implements Benchmark {

    private static final int GOAL = 2_000;
    private static final double MEGABYTE = 1024 * 1024;

    private static final String METHOD =
            """
            JMH in sample mode, one process a run: 10,000 callers in turn, three in four of them \
            strangers, each from the caller ID as it came to the verdict, against %,d rules of all \
            kinds (60 %% numbers, 20 %% prefixes, 20 %% ranges, 200 regular expressions, and \
            countries, types, neighbours, anonymous, invalid) and %,d numbers that the house has \
            dialled; nobody is asked over a network. Memory is what the heap holds more after a \
            full collection.\
            """
                    .formatted(Judgements.MANY, Judgements.MANY);

    private final Narrator narrator;

    ScreeningBench(Narrator narrator) {
        this.narrator = narrator;
    }

    @Override
    public Section measure(int runs) {
        narrator.tell("screening", "%d runs of JMH".formatted(runs));
        List<BenchmarkResult> results = judgements(runs);
        Spread late = percentile(results, 99);
        return new Section(
                "A verdict of screening",
                METHOD,
                "",
                List.of(
                        Row.of("a verdict, p50, µs", percentile(results, 50), null),
                        Row.of("a verdict, p99, µs", late, Goal.under(GOAL, late)),
                        Row.of("a verdict, p99.9, µs", percentile(results, 99.9), null),
                        Row.of("the rules, MB", times(runs, ScreeningBench::rulesTake), null),
                        Row.of("their index, MB", times(runs, ScreeningBench::indexTakes), null),
                        Row.of(
                                "to make the index, ms",
                                times(runs, ScreeningBench::indexLasts),
                                null)));
    }

    private static List<BenchmarkResult> judgements(int runs) {
        try {
            Collection<RunResult> results =
                    new Runner(
                                    new OptionsBuilder()
                                            .include(Judgements.class.getName())
                                            .forks(runs)
                                            .warmupIterations(3)
                                            .warmupTime(TimeValue.seconds(3))
                                            .measurementIterations(5)
                                            .measurementTime(TimeValue.seconds(2))
                                            .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                                            .verbosity(VerboseMode.SILENT)
                                            .shouldFailOnError(true)
                                            .build())
                            .run();
            return List.copyOf(results.iterator().next().getBenchmarkResults());
        } catch (RunnerException e) {
            throw new LabFailure("JMH did not run", e);
        }
    }

    private static Spread percentile(List<BenchmarkResult> results, double percent) {
        return new Spread(
                results.stream()
                        .map(result ->
                                result.getPrimaryResult().getStatistics().getPercentile(percent))
                        .toList());
    }

    private static Spread times(int runs, Supplier<Double> measured) {
        List<Double> values = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            values.add(measured.get());
        }
        return new Spread(values);
    }

    private static double rulesTake() {
        return taken(ScreeningBench::rules);
    }

    private static double indexTakes() {
        List<Rule> rules = rules();
        return taken(() -> index(rules));
    }

    private static double indexLasts() {
        List<Rule> rules = rules();
        long start = System.nanoTime();
        int indexed = index(rules).rules().size();
        Duration lasted = Duration.ofNanos(System.nanoTime() - start);
        if (indexed != Judgements.MANY) {
            throw new LabFailure("only " + indexed + " rules are in the index");
        }
        return lasted.toNanos() / 1e6;
    }

    private static List<Rule> rules() {
        return new BusyHouse().rules(Judgements.MANY);
    }

    private static RuleBook index(List<Rule> rules) {
        return RuleBook.of(rules, List.of(BusyHouse.OWN_NUMBER));
    }

    /** In megabytes of heap. */
    private static double taken(Supplier<?> making) {
        double before = heap();
        Object made = making.get();
        try {
            return (heap() - before) / MEGABYTE;
        } finally {
            Reference.reachabilityFence(made);
        }
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

package io.sidetone.lab.bench;

import io.sidetone.lab.Narrator;
import io.sidetone.lab.ProjectFolder;
import java.nio.file.Path;
import java.time.Clock;

public final class Bench {
    public static void main(String[] a) {
        var clock = Clock.systemUTC();
        var n = new Narrator(System.err, clock, clock.instant());
        Path f = ProjectFolder.find().path().resolve("target/bench");
        var s = new AgiBench(n, f).measure(Integer.parseInt(a[0]));
        System.out.println(
                new io.sidetone.lab.bench.report.Report(
                                "x",
                                java.time.LocalDate.now(),
                                io.sidetone.lab.bench.report.Machine.here(""),
                                java.util.List.of(s))
                        .markdown());
    }
}

package io.sidetone.lab.bench;

import io.sidetone.lab.Narrator;
import io.sidetone.lab.bench.ari.AriScore;
import io.sidetone.lab.bench.ari.AriStage;
import io.sidetone.lab.bench.ari.PretendAri;
import io.sidetone.lab.bench.ari.SidetoneAriClient;
import io.sidetone.lab.bench.client.ClientProcess;
import io.sidetone.lab.bench.client.PeerLibraries;
import io.sidetone.lab.bench.peer.Ari4javaClient;
import io.sidetone.lab.bench.report.Goal;
import io.sidetone.lab.bench.report.Row;
import io.sidetone.lab.bench.report.Section;
import io.sidetone.lab.bench.report.Spread;
import io.sidetone.lab.bench.server.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Our transport under ari4java's requests, against ari4java's own, turn about. */
final class AriBench implements Benchmark {

    private static final String METHOD =
            """
            Both clients are ari4java, each in a fresh JVM with %s, turn about; only the transport \
            below differs. The server is simulated, in another process, and takes %d ms for each \
            request. %,d numbered events come in bursts at full speed, the next burst once the one \
            before has come or is not coming; an inversion is an event right after one with a \
            larger number. Requests are asked by 64 threads at once for 3 s. Then %d requests \
            are made in the same moment without a thread that waits, and given %d s.\
            """
                    .formatted(
                            String.join(" ", ServerProcess.FLAGS),
                            AriStage.EACH_CALL.toMillis(),
                            AriStage.EVENTS,
                            AriStage.ASYNCHRONOUS,
                            AriStage.PATIENCE.toSeconds());

    /** Three connections against as many as Asterisk serves: less would be a fault of ours. */
    private static final double CALLS_FACTOR = 10;

    private final Narrator narrator;
    private final Path folder;

    AriBench(Narrator narrator, Path folder) {
        this.narrator = narrator;
        this.folder = folder;
    }

    @Override
    public Section measure(int runs) {
        ClientProcess ours = new ClientProcess(SidetoneAriClient.class, List.of(), List.of());
        ClientProcess theirs =
                new ClientProcess(Ari4javaClient.class, List.of(), PeerLibraries.named("netty-"));
        List<AriScore> our = new ArrayList<>();
        List<AriScore> their = new ArrayList<>();
        for (int i = 1; i <= runs; i++) {
            our.add(run("sidetone", ours, i));
            their.add(run("peer", theirs, i));
        }
        return new Section(
                "ARI: requests and events",
                METHOD,
                "ari4java 0.18.0, its own transport on Netty",
                rows(our, their));
    }

    private AriScore run(String who, ClientProcess client, int number) {
        try (PretendAri server = new PretendAri()) {
            Path log = folder.resolve("ari-%s-%d.log".formatted(who, number));
            AriScore score =
                    AriScore.of(client.run(log, "http://127.0.0.1:" + server.port() + "/"));
            narrator.tell(
                    who,
                    "run %d: %.0f calls/s, %.0f events/s, %.0f inversions, %.0f missing, %.0f of %d answered"
                            .formatted(
                                    number,
                                    score.callsPerSecond(),
                                    score.eventsPerSecond(),
                                    score.inversions(),
                                    score.missing(),
                                    score.answered(),
                                    AriStage.ASYNCHRONOUS));
            return score;
        }
    }

    private static List<Row> rows(List<AriScore> ours, List<AriScore> theirs) {
        Spread calls = spread(ours, AriScore::callsPerSecond);
        Spread their = spread(theirs, AriScore::callsPerSecond);
        Spread answered = spread(ours, AriScore::answered);
        return List.of(
                new Row("requests a second", calls, their, Goal.times(CALLS_FACTOR, calls, their)),
                none("requests that failed", ours, theirs, AriScore::failed),
                new Row(
                        "requests without a waiting thread: answered of %d"
                                .formatted(AriStage.ASYNCHRONOUS),
                        answered,
                        spread(theirs, AriScore::answered),
                        Goal.all(AriStage.ASYNCHRONOUS, answered)),
                new Row(
                        "events a second",
                        spread(ours, AriScore::eventsPerSecond),
                        spread(theirs, AriScore::eventsPerSecond),
                        null),
                none(
                        "events out of order, of %,d".formatted(AriStage.EVENTS),
                        ours,
                        theirs,
                        AriScore::inversions),
                none("events that did not come", ours, theirs, AriScore::missing));
    }

    private static Row none(
            String what,
            List<AriScore> ours,
            List<AriScore> theirs,
            ToDoubleFunction<AriScore> value) {
        Spread our = spread(ours, value);
        return new Row(what, our, spread(theirs, value), Goal.none(our));
    }

    private static Spread spread(List<AriScore> runs, ToDoubleFunction<AriScore> value) {
        return new Spread(runs.stream().map(value::applyAsDouble).toList());
    }
}

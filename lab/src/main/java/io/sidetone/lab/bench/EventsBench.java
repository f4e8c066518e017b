package io.sidetone.lab.bench;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.bench.client.ClientProcess;
import io.sidetone.lab.bench.client.PeerLibraries;
import io.sidetone.lab.bench.client.Processors;
import io.sidetone.lab.bench.events.CommandTrial;
import io.sidetone.lab.bench.events.DocumentedEvents;
import io.sidetone.lab.bench.events.EventBlock;
import io.sidetone.lab.bench.events.EventSource;
import io.sidetone.lab.bench.events.ReadScore;
import io.sidetone.lab.bench.events.SidetoneReader;
import io.sidetone.lab.bench.events.StreamPeer;
import io.sidetone.lab.bench.events.StreamPlan;
import io.sidetone.lab.bench.peer.AsteriskJavaReader;
import io.sidetone.lab.bench.report.Goal;
import io.sidetone.lab.bench.report.Row;
import io.sidetone.lab.bench.report.Section;
import io.sidetone.lab.bench.report.Spread;
import io.sidetone.lab.bench.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Our stream of manager events against asterisk-java's reader, turn about. */
final class EventsBench implements Benchmark {

    private static final long WARM_UP = 100_000;
    private static final long MEASURED = 300_000;
    private static final double FACTOR = 4;
    private static final int FASTEST = 200_000;
    private static final int OWN = 2;

    private final EventSource source;
    private final Narrator narrator;
    private final Path folder;
    private final ClientProcess ours =
            new ClientProcess(SidetoneReader.class, Processors.one(), List.of());
    private final ClientProcess theirs =
            new ClientProcess(
                    AsteriskJavaReader.class,
                    Processors.one(),
                    PeerLibraries.named("guava-", "reflections-", "javassist-"));

    /** What was measured of one of the two. */
    private record Scores(List<ReadScore> runs, double types, double own) {

        Spread spread(ToDoubleFunction<ReadScore> value) {
            return new Spread(runs.stream().map(value::applyAsDouble).toList());
        }

        Spread lost() {
            return spread(run -> WARM_UP + MEASURED - run.count());
        }
    }

    EventsBench(EventSource source, Narrator narrator, Path folder) {
        this.source = source;
        this.narrator = narrator;
        this.folder = folder;
    }

    @Override
    public Section measure(int runs) {
        byte[] captured = source.captured();
        List<ReadScore> command = new ArrayList<>();
        List<ReadScore> our = new ArrayList<>();
        List<ReadScore> their = new ArrayList<>();
        try (Processors _ = new Processors()) {
            for (int i = 1; i <= runs; i++) {
                command.add(commanded(captured, i));
                our.add(read("sidetone", ours, captured, i));
                their.add(read("peer", theirs, captured, i));
            }
        }
        return new Section(
                "Manager events",
                method(captured),
                "asterisk-java 3.42.2, `ManagerConnection`",
                rows(
                        command,
                        new Scores(our, types(ours, source.documented()), own(ours)),
                        new Scores(their, Double.NaN, own(theirs)),
                        source.types().size()));
    }

    private static String method(byte[] captured) {
        EventBlock block = EventBlock.of(captured);
        return """
        %,d events captured from the Asterisk just before (calls over SIP with RTCP, bridges, \
        a queue, transfers, voicemail, digits, variables, device states, UserEvents; %d types, \
        %d bytes each on average) are told over loopback again and again as those of ever \
        other calls, as fast as they are taken. The client has one processor to itself. Rates \
        are of %,d events after %,d that warm it up. `events --json` is the real command into \
        a pipe whose lines are counted; the readers alone hand each event to a listener that \
        counts, in a fresh JVM with %s each, turn about, asterisk-java's log switched off. One event of \
        each type that this Asterisk documents shows which types arrive.\
        """
                .formatted(
                        block.events(),
                        block.types().size(),
                        block.meanLength(),
                        MEASURED,
                        WARM_UP,
                        String.join(" ", ServerProcess.FLAGS));
    }

    private ReadScore commanded(byte[] captured, int number) {
        try (StreamPeer peer = new StreamPeer(captured, StreamPlan.fullSpeed(WARM_UP + MEASURED))) {
            Path log = Files.createDirectories(folder).resolve("events-" + number + ".log");
            return told("events", number, new CommandTrial(WARM_UP).run(peer.port(), log));
        } catch (IOException e) {
            throw new LabFailure("cannot play an Asterisk", e);
        }
    }

    private ReadScore read(String who, ClientProcess client, byte[] captured, int number) {
        return told(
                who,
                number,
                score(client, captured, StreamPlan.fullSpeed(WARM_UP + MEASURED), WARM_UP));
    }

    private ReadScore told(String who, int number, ReadScore score) {
        narrator.tell(
                who,
                "run %d: %,.0f events/s, %.1f s of processor for a million, %,.0f lost"
                        .formatted(
                                number,
                                score.perSecond(),
                                score.processorSeconds(),
                                WARM_UP + MEASURED - score.count()));
        return score;
    }

    /** The peer's own two have come, or there would be no score. */
    private double types(ClientProcess client, byte[] documented) {
        return once(client, documented) + DocumentedEvents.BY_THE_PEER.size();
    }

    private double own(ClientProcess client) {
        return once(client, DocumentedEvents.ownWire());
    }

    private double once(ClientProcess client, byte[] events) {
        long count = EventBlock.of(events).events();
        return score(client, events, StreamPlan.fullSpeed(count), 0).count();
    }

    private ReadScore score(ClientProcess client, byte[] events, StreamPlan plan, long warmUp) {
        try (StreamPeer peer = new StreamPeer(events, plan)) {
            Path log = folder.resolve("events-" + client.main().getSimpleName() + ".log");
            return ReadScore.of(
                    client.run(
                            log,
                            Integer.toString(peer.port()),
                            Long.toString(warmUp),
                            warmUp > 0 ? "120" : "5"));
        } catch (IOException e) {
            throw new LabFailure("cannot play an Asterisk", e);
        }
    }

    private static List<Row> rows(
            List<ReadScore> command, Scores ours, Scores theirs, int documented) {
        Scores lines = new Scores(command, 0, 0);
        Spread printed = lines.spread(ReadScore::perSecond);
        Spread read = ours.spread(ReadScore::perSecond);
        Spread their = theirs.spread(ReadScore::perSecond);
        Spread types = new Spread(List.of(ours.types()));
        return List.of(
                Row.of(
                        "`events --json`: events a second, wire to JSON lines",
                        printed,
                        Goal.all(FASTEST, printed)),
                Row.of(
                        "… processor time for a million, s",
                        lines.spread(ReadScore::processorSeconds),
                        null),
                Row.of(
                        "… lost of %,d".formatted(WARM_UP + MEASURED),
                        lines.lost(),
                        Goal.none(lines.lost())),
                new Row(
                        "the reader alone: events a second",
                        read,
                        their,
                        Goal.times(FACTOR, printed, their)),
                new Row(
                        "… processor time for a million, s",
                        ours.spread(ReadScore::processorSeconds),
                        theirs.spread(ReadScore::processorSeconds),
                        null),
                new Row(
                        "… garbage for each, bytes",
                        ours.spread(ReadScore::garbage),
                        theirs.spread(ReadScore::garbage),
                        null),
                new Row(
                        "… not delivered of %,d".formatted(WARM_UP + MEASURED),
                        ours.lost(),
                        theirs.lost(),
                        Goal.none(ours.lost())),
                // Its reader ends at some of the made-up values: its number would not be fair.
                Row.of(
                        "types delivered, of %d documented".formatted(documented),
                        types,
                        Goal.all(documented, types)),
                count("UserEvents delivered, of %d".formatted(OWN), ours.own(), theirs.own(), OWN));
    }

    private static Row count(String what, double ours, double theirs, int all) {
        Spread our = new Spread(List.of(ours));
        return new Row(what, our, new Spread(List.of(theirs)), Goal.all(all, our));
    }
}

package io.sidetone.lab.faults.soak;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.faults.Campaign;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import io.sidetone.lab.faults.Vitals;
import io.sidetone.lab.faults.calls.RecordingArchive;
import io.sidetone.lab.faults.calls.ShortPrompts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls and calls and calls, and the daemon looked at now and then while nobody talks. */
public final class Soak implements Campaign {

    /** Idle threads of the HTTP client and of the schedulers come and go with their time-outs. */
    private static final int MORE_THREADS = 4;

    /** A kept-alive connection to Asterisk or a file being read just then. */
    private static final int MORE_FILES = 4;

    /**
     * Live objects differ by what is cached and what is cleared late, such as weak references; a
     * leak of 1 KB a call would be 1,900 KB.
     */
    private static final long MORE_HEAP = 1024 * 1024;

    /**
     * The compiler goes on compiling what is used seldom, and malloc keeps what it was given once;
     * a leak of 10 KB a call would be 19 MB.
     */
    private static final long MORE_RESIDENT = 12 * 1024 * 1024;

    private static final Duration SETTLED = Duration.ofSeconds(60);

    /** Longer than the idle time after which the client closes what it pooled. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** A hundredth of a processor: nothing is read again and again. */
    private static final double MOST_AT_REST = 0.02;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String claim() {
        return "threads, files, heap and resident memory are the same after 2,000 calls as after 100";
    }

    @Override
    public List<Finding> run(Field field) {
        int first = field.times(20, 100);
        int all = field.times(60, 2_000);
        try (RecordingArchive archive = new RecordingArchive(field.exchange().asterisk());
                LabHouse house = new LabHouse(field.exchange(), field.folder(), _ -> {})) {
            ShortPrompts.lay(house);
            // The heap is touched at the start, so that what grows afterwards is no heap.
            LabSidetone sidetone =
                    house.moveIn(
                            LabSettings.house()
                                    .withJava("-XX:+AlwaysPreTouch", "-Xms128m", "-Xmx128m"));
            CallStream calls = new CallStream(field, house, archive);
            List<Vitals> vitals = new ArrayList<>();
            vitals.add(after(first, calls, sidetone, field));
            int samples = field.times(1, 10);
            for (int i = 1; i <= samples; i++) {
                vitals.add(after(first + (all - first) * i / samples, calls, sidetone, field));
            }
            double rest = atRest(sidetone, field);
            check(vitals, rest);
            return findings(vitals, rest, calls, first);
        }
    }

    private static Vitals after(int count, CallStream calls, LabSidetone sidetone, Field field) {
        calls.flowUntil(count);
        Await.until("the outbox is done", SETTLED, sidetone.outbox()::isDone);
        calls.check();
        Await.pause(QUIET.dividedBy(field.times(5, 1)));
        Vitals vitals = Vitals.of(sidetone.gauge());
        field.narrator().tell("calls " + count, vitals.toString());
        return vitals;
    }

    /** The share of one processor that it uses while nobody calls, all those messages kept. */
    private static double atRest(LabSidetone sidetone, Field field) {
        Duration length = Duration.ofSeconds(field.times(3, 60));
        Duration before = sidetone.gauge().processorTime();
        Await.pause(length);
        Duration used = sidetone.gauge().processorTime().minus(before);
        return used.toMillis() / (double) length.toMillis();
    }

    private static void check(List<Vitals> vitals, double rest) {
        Vitals first = vitals.getFirst();
        Vitals last = vitals.getLast();
        boolean flat =
                last.threads() <= first.threads() + MORE_THREADS
                        && last.descriptors() <= first.descriptors() + MORE_FILES
                        && last.heap() <= first.heap() + MORE_HEAP
                        && last.resident() <= first.resident() + MORE_RESIDENT;
        if (!flat || rest > MOST_AT_REST) {
            throw new LabFailure(
                    "it grows, or is busy at rest (%.1f %%): %s".formatted(rest * 100, vitals));
        }
    }

    private static List<Finding> findings(
            List<Vitals> vitals, double rest, CallStream calls, int first) {
        return List.of(
                new Finding(
                        "calls",
                        "%d, of them %d with a message, each delivered once and whole"
                                .formatted(calls.count(), calls.delivered())),
                new Finding("after " + first, vitals.getFirst().toString()),
                new Finding("half-way", vitals.get(vitals.size() / 2).toString()),
                new Finding("at the end", vitals.getLast().toString()),
                new Finding(
                        "at rest with all messages kept",
                        "%.2f %% of one processor".formatted(rest * 100)));
    }
}

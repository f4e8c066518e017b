package io.sidetone.lab.faults.steer;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.faults.Campaign;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import io.sidetone.lab.faults.Vitals;
import io.sidetone.lab.phone.SippCrowd;
import java.time.Duration;
import java.util.List;

/** Many calls out at once are led for minutes: none is lost, and nothing of them stays. */
public final class ManySupervised implements Campaign {

    /** Virtual threads need a few carriers more, and the JVM compiles. */
    private static final int MORE_THREADS = 8;

    private static final int MORE_FILES = 10;

    /** A log, caches: measured below 1 MB. */
    private static final long MORE_HEAP = 5L << 20;

    /** What has to be closed after the last call is. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "many-supervised";
    }

    @Override
    public String claim() {
        return "100 supervised calls at once for 5 minutes: none is lost, nothing stays";
    }

    @Override
    public List<Finding> run(Field field) {
        int calls = field.times(20, 100);
        Duration talk = Duration.ofSeconds(field.times(20, 300));
        try (TrunkHouse house = TrunkHouse.in(field)) {
            // Once before: what is loaded for the first calls stays, and is no leak.
            talk(field, house, calls, Duration.ofSeconds(5));
            Vitals before = vitals(house);
            String during = talk(field, house, calls, talk);
            Vitals after = vitals(house);
            check(before, after);
            return List.of(
                    new Finding(
                            "calls", "%d for %d s, none lost".formatted(calls, talk.toSeconds())),
                    new Finding("during", during),
                    new Finding("before", before.toString()),
                    new Finding("after", after + "; no channel, no bridge"));
        }
    }

    private static String talk(Field field, TrunkHouse house, int calls, Duration talk) {
        try (SippCrowd crowd = house.talking(calls, talk)) {
            if (house.callers() != calls || house.callees() != calls) {
                throw new LabFailure(
                        "of %d calls %d callers and %d callees are there"
                                .formatted(calls, house.callers(), house.callees()));
            }
            String during = Vitals.of(house.sidetone().gauge()).toString();
            field.narrator().tell(calls + " calls", during);
            crowd.areOver();
            if (crowd.answered() != calls || crowd.dropped() > 0) {
                throw new LabFailure(
                        "%d of %d were answered, %d hung up on"
                                .formatted(crowd.answered(), calls, crowd.dropped()));
            }
            house.assertNothingLeft("after the last hang-up", TrunkHouse.SETTLED);
            Await.until(
                    "the provider is told of every end",
                    TrunkHouse.SETTLED,
                    () -> house.ended().size() == house.had().size());
            return during;
        }
    }

    private static Vitals vitals(TrunkHouse house) {
        Await.pause(QUIET);
        return Vitals.of(house.sidetone().gauge());
    }

    private static void check(Vitals before, Vitals after) {
        boolean flat =
                after.threads() <= before.threads() + MORE_THREADS
                        && after.descriptors() <= before.descriptors() + MORE_FILES
                        && after.heap() <= before.heap() + MORE_HEAP;
        if (!flat) {
            throw new LabFailure("it grows: before %s, after %s".formatted(before, after));
        }
    }
}

package io.sidetone.lab.faults.steer;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.faults.Campaign;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import io.sidetone.lab.phone.SippCrowd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The daemon is ended with SIGKILL while it leads calls; some of them end before it is back. */
public final class SupervisorKilled implements Campaign {

    private static final int CALLS = 20;

    /** Half of the callers hang up while nobody leads them. */
    private static final Duration SHORT_TALK = Duration.ofSeconds(6);

    /** The others talk on when Sidetone is back. */
    private static final Duration LONG_TALK = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "supervisor-killed";
    }

    @Override
    public String claim() {
        return "SIGKILL of the daemon in the middle of 20 supervised calls leaves no leg alone 10 s after its return";
    }

    @Override
    public List<Finding> run(Field field) {
        List<Finding> findings = new ArrayList<>();
        try (TrunkHouse house = TrunkHouse.in(field)) {
            for (int round = 1; round <= field.times(1, 10); round++) {
                String kept = round(house);
                field.narrator().tell("round " + round, kept);
                findings.add(new Finding("round " + round, kept));
            }
            house.assertNobodyIsLed();
        }
        return findings;
    }

    private static String round(TrunkHouse house) {
        try (SippCrowd leaving = house.talking(CALLS / 2, SHORT_TALK);
                SippCrowd staying = house.talking(CALLS / 2, LONG_TALK)) {
            house.sidetone().kill();
            leaving.areOver();
            house.sidetone().restart();
            long back = System.nanoTime();
            house.assertNoOrphan("10 s after its return", TrunkHouse.SETTLED);
            Duration settled = Duration.ofNanos(System.nanoTime() - back);
            int kept = house.callers();
            house.takesCalls(CALLS / 4);
            staying.areOver();
            house.assertNothingLeft("after the last hang-up", TrunkHouse.SETTLED);
            if (kept != CALLS / 2 - staying.dropped()) {
                throw new LabFailure(
                        kept + " calls were kept, but " + staying.dropped() + " were dropped");
            }
            return "%d calls, %d ended while nobody led them; no leg alone %.1f s after the return, %d talked on; new calls work"
                    .formatted(CALLS, CALLS / 2, settled.toMillis() / 1000.0, kept);
        }
    }
}

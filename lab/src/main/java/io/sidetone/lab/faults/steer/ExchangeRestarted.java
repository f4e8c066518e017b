package io.sidetone.lab.faults.steer;

import io.sidetone.lab.faults.Campaign;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import io.sidetone.lab.phone.SippCrowd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asterisk is ended with SIGKILL under calls that Sidetone leads, and started again. */
public final class ExchangeRestarted implements Campaign {

    private static final int CALLS = 20;

    /** Longer than the campaign: nobody hangs up. */
    private static final Duration TALK = Duration.ofMinutes(10);

    /** Sidetone knows of Asterisk's return by then; its longest wait between attempts is 5 s. */
    private static final Duration CONNECTED = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "exchange-restarted";
    }

    @Override
    public String claim() {
        return "Asterisk killed and started in the middle of 20 supervised calls: 10 s later nothing is left of them on either side, and new calls work";
    }

    @Override
    public List<Finding> run(Field field) {
        List<Finding> findings = new ArrayList<>();
        try (TrunkHouse house = TrunkHouse.in(field)) {
            house.takesCalls(1);
            for (int round = 1; round <= field.times(1, 10); round++) {
                String came = round(field, house, round);
                field.narrator().tell("round " + round, came);
                findings.add(new Finding("round " + round, came));
            }
            house.assertNobodyIsLed();
        }
        return findings;
    }

    private static String round(Field field, TrunkHouse house, int number) {
        try (SippCrowd _ = house.talking(CALLS, TALK)) {
            field.exchange().asterisk().kill();
            field.exchange().asterisk().restart();
            house.asteriskIsBack();
            long back = System.nanoTime();
            house.connectsAgain(number, CONNECTED);
            Duration connected = Duration.ofNanos(System.nanoTime() - back);
            house.assertNothingLeft("10 s after the return", TrunkHouse.SETTLED);
            house.takesCalls(CALLS / 4);
            return "%d calls; Sidetone is connected again after %.1f s, nothing is left; new calls work"
                    .formatted(CALLS, connected.toMillis() / 1000.0);
        }
    }
}

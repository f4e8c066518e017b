package io.sidetone.lab.faults.steer;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.LabHouse.WayOut;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.leak.Inventory;
import io.sidetone.lab.leak.Leftover;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SipMessage;
import io.sidetone.lab.phone.SippCrowd;
import io.sidetone.lab.phone.SippCrowd.Dialled;
import io.sidetone.lab.phone.SippCrowd.Plan;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A house with one provider, many of whose calls out are led by Sidetone at the same time. */
final class TrunkHouse implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(40);

    /** What the issue allows after a return. */
    static final Duration SETTLED = Duration.ofSeconds(10);

    private static final int PER_SECOND = 20;

    private static final int FIRST_NUMBER = 3_000_000;

    private final LabHouse house;
    private final LabSidetone sidetone;
    private final Inventory inventory;
    private final AtomicInteger crowds = new AtomicInteger();
    private final AtomicInteger dialled = new AtomicInteger();

    private TrunkHouse(LabHouse house, LabSidetone sidetone) {
        this.house = house;
        this.sidetone = sidetone;
        this.inventory = new Inventory(house.exchange().asterisk(), Clock.systemUTC());
    }

    static TrunkHouse in(Field field) {
        LabHouse house = new LabHouse(field.exchange(), field.folder(), _ -> {});
        String provider = house.phones().plugInto("provider", PhoneHabit.answers());
        LabSidetone sidetone = house.moveIn(LabSettings.house().sections(configuration(provider)));
        sidetone.awaitLog("takes calls from ARI", READY);
        return new TrunkHouse(house, sidetone);
    }

    LabSidetone sidetone() {
        return sidetone;
    }

    /** What Asterisk has, though it was restarted, is as it was before. */
    void asteriskIsBack() {
        house.asteriskIsBack();
    }

    /** So many call at once, and talk for so long; returns when all are answered. */
    SippCrowd talking(int calls, Duration talk) {
        return dialling(calls, talk).areAnswered(READY);
    }

    /** So many call at once, and talk for so long if they are answered; returns at once. */
    SippCrowd dialling(int calls, Duration talk) {
        int first = FIRST_NUMBER + dialled.getAndAdd(calls);
        List<Dialled> numbers =
                IntStream.range(first, first + calls)
                        .mapToObj(number -> new Dialled("089" + number, WayOut.STASIS))
                        .toList();
        String name = "crowd-" + crowds.incrementAndGet();
        return SippCrowd.call(
                house,
                house.folder().resolve(name),
                numbers,
                new Plan("201", talk, PER_SECOND, calls));
    }

    /** New calls go out, and end, as if nothing had been. */
    void takesCalls(int calls) {
        try (SippCrowd crowd = talking(calls, Duration.ofSeconds(1))) {
            crowd.areOver();
            if (crowd.dropped() > 0) {
                throw new LabFailure(crowd.dropped() + " new calls were hung up on");
            }
        }
    }

    /** Nothing of any call is left in Asterisk, soon. */
    void assertNothingLeft(String when, Duration limit) {
        Await.until(when + " nothing is left, but: " + left(), limit, () -> left().isEmpty());
    }

    /** Every leg that is there has its other half: none waits for nobody. */
    void assertNoOrphan(String when, Duration limit) {
        Await.until(when + " no leg is alone", limit, () -> callers() == callees());
    }

    /** Waits until Sidetone has found Asterisk again, so many times in all. */
    void connectsAgain(int times, Duration limit) {
        Await.until("Sidetone takes calls again", limit, () -> returns() >= times);
    }

    /** Sidetone itself believes that no call goes on: it has nothing to wait for when it stops. */
    void assertNobodyIsLed() {
        sidetone.terminate();
        sidetone.exitStatus(READY);
        if (!sidetone.logText().contains("no new calls over ARI; 0 running")) {
            throw new LabFailure("Sidetone leads calls that are over");
        }
    }

    private long returns() {
        return sidetone.logText().lines().filter(line -> line.contains("ARI is back")).count();
    }

    /** Channels of the telephone that calls. */
    int callers() {
        return channels("PJSIP/201-");
    }

    /** Channels of the provider. */
    int callees() {
        return channels("PJSIP/provider-");
    }

    /** The calls that the provider has had to the end. */
    Set<String> ended() {
        return house.phones().phone("provider").byes().stream()
                .map(bye -> bye.header("Call-ID"))
                .collect(Collectors.toSet());
    }

    /** The calls that the provider has had. */
    List<SipMessage> had() {
        return house.phones().phone("provider").rings();
    }

    List<Leftover> left() {
        return inventory.take();
    }

    @Override
    public void close() {
        house.close();
    }

    private int channels(String beginning) {
        return (int)
                left().stream()
                        .filter(each -> each.kind().equals("channel"))
                        .filter(each -> each.text().startsWith(beginning))
                        .count();
    }

    private static String configuration(String provider) {
        return """
        trunks:
          by-name:
            provider: {endpoint: "%s"}
        trunk: {}
        """
                .formatted(provider.replace("PJSIP/", "PJSIP/${number}@"));
    }
}

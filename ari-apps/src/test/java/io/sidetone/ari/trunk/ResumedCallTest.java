package io.sidetone.ari.trunk;

import static io.sidetone.ari.trunk.OutgoingHouse.FIRST;
import static io.sidetone.ari.trunk.OutgoingHouse.NOW;
import static io.sidetone.ari.trunk.OutgoingHouse.kitchen;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.scripted.ScriptedLegs;
import io.sidetone.core.call.Tone;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.cdr.CallRecord;
import io.sidetone.core.cdr.LegRecord;
import io.sidetone.core.trunk.guard.TollMeter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sidetone dies in the middle of a call, and the next one leads it to its end. */
class ResumedCallTest {

    private static final String NUMBER = "0891234567";

    private final OutgoingHouse house = new OutgoingHouse();

    @BeforeEach
    void sidetoneDiedInTheMiddle() {
        var leg =
                new LegRecord(
                        "sidetone-leg-1",
                        FIRST,
                        NOW,
                        Optional.of(NOW),
                        Optional.of(NOW.plusSeconds(60)),
                        0,
                        "answered");
        house.noted.add(
                new CallRecord(
                        "1795251600.1",
                        "trunk",
                        "201",
                        NUMBER,
                        "+49891234567",
                        "first",
                        NOW,
                        Optional.of(NOW),
                        Optional.of(NOW.plusSeconds(60)),
                        CallEnding.ANSWERED,
                        "Sidetone was not there",
                        BigDecimal.ZERO,
                        List.of(leg)));
    }

    @Test
    void theRecordGoesOnToTheTrueEndWithBothItsLegs() {
        house.now = NOW.plusSeconds(600);

        house.resumes(kitchen(NUMBER), ResumedCallTest::calleeHangsUp);

        assertThat(house.noted.get(house.noted.size() - 2).ending()).isEqualTo(CallEnding.GOES_ON);
        assertThat(house.noted.get(house.noted.size() - 2).ended()).isEmpty();
        var record = house.record();
        assertThat(record.ending()).isEqualTo(CallEnding.ANSWERED);
        assertThat(record.answered()).contains(NOW);
        assertThat(record.ended()).contains(NOW.plusSeconds(600));
        assertThat(record.why()).isEqualTo("the callee's side hung up");
        assertThat(record.dialled()).isEqualTo(NUMBER);
        assertThat(record.legs())
                .singleElement()
                .satisfies(leg -> {
                    assertThat(leg.to()).isEqualTo(FIRST);
                    assertThat(leg.ended()).contains(NOW.plusSeconds(600));
                    assertThat(leg.cause()).isEqualTo(16);
                });
    }

    @Test
    void theGuardCountsOnAndWarnsBeforeItCuts() {
        var meter = new CountedSeconds(120, 61, 60, 59, 0);
        house.meter = meter;

        house.resumes(kitchen(NUMBER).hears(Tone.ATTENTION), ResumedCallTest::nobodyHangsUp);

        assertThat(meter.told()).containsExactly("resume", "end");
        assertThat(house.record().why()).isEqualTo("cut: the time was up");
        assertThat(house.record().cost()).isEqualByComparingTo("0.05");
        assertThat(house.done()).endsWith("end PJSIP/first NORMAL", "hang up the caller 16");
    }

    @Test
    void aCallOfWhichNothingIsKnownTalksOn() {
        house.noted.clear();
        house.meter = TollMeter.NONE;

        house.resumes(kitchen(NUMBER), ResumedCallTest::nobodyHangsUp);

        assertThat(house.noted).isEmpty();
        assertThat(house.done()).containsExactly("dial PJSIP/first");
    }

    private static void nobodyHangsUp(ScriptedLegs legs) {
        legs.when(FIRST, _ -> List.of());
    }

    private static void calleeHangsUp(ScriptedLegs legs) {
        legs.when(FIRST, leg -> List.of(new LegNews.Ended(leg, OutgoingHouse.cause(0, 16))));
    }
}

package io.sidetone.ari.trunk;

import static io.sidetone.ari.trunk.OutgoingHouse.FIRST;
import static io.sidetone.ari.trunk.OutgoingHouse.answers;
import static io.sidetone.ari.trunk.OutgoingHouse.kitchen;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.scripted.ScriptedLegs;
import io.sidetone.core.call.Tone;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.Refusal;
import io.sidetone.core.trunk.TrunkTry;
import io.sidetone.core.trunk.guard.TollMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls that may not last for ever. */
class TalkTest {

    private static final String NUMBER = "0891234567";

    private final OutgoingHouse house = new OutgoingHouse();

    @Test
    void aCallIsWarnedAndThenCut() {
        house.meter = new CountedSeconds(120, 61, 60, 59, 0);

        var call = house.calls(kitchen(NUMBER).hears(Tone.ATTENTION), TalkTest::talkOn);

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(house.done())
                .endsWith("join PJSIP/first", "end PJSIP/first NORMAL", "hang up the caller 16");
        assertThat(house.record().why()).isEqualTo("cut: the time was up");
    }

    @Test
    void whoHasLessThanTheWarningFromTheStartIsNotWarned() {
        house.meter = new CountedSeconds(30, 20, 0);

        assertThat(house.calls(NUMBER, TalkTest::talkOn).result()).isEqualTo("ANSWERED");
        assertThat(house.record().why()).isEqualTo("cut: the time was up");
    }

    @Test
    void whatTheGuardGrantedIsALimitOfItsOwn() {
        house.clearance = new Clearance.Allowed("for a while", Optional.of(Duration.ZERO));

        house.calls(NUMBER, TalkTest::talkOn);

        assertThat(house.record().why()).isEqualTo("cut: the time was up");
    }

    @Test
    void theGuardIsAskedEverySecondAndToldOfBeginningAndEnd() {
        var meter = new CountedSeconds(600);
        house.meter = meter;

        house.calls(NUMBER, legs -> legs.when(FIRST, answers()));

        assertThat(meter.told()).containsExactly("begin first", "answered", "end");
        assertThat(house.steered().waits().getLast()).isEqualTo(TollMeter.ASK_EVERY);
        assertThat(house.record().cost()).isEqualByComparingTo("0.05");
    }

    @Test
    void aLimitThatIsReachedMeanwhileIsSaidInsteadOfDialled() {
        house.meter =
                new CountedSeconds(600) {
                    @Override
                    public Clearance begin(
                            String id,
                            OutgoingCall call,
                            PartyNumber number,
                            TrunkTry way,
                            Instant at) {
                        return new Clearance.Refused("spent", Refusal.MONEY_SPENT);
                    }
                };

        var call = house.calls(kitchen(NUMBER).hears("trunk/money-spent"), _ -> {});

        assertThat(call.result()).isEqualTo("REFUSED");
        assertThat(house.done()).containsExactly("hang up the caller 21");
    }

    @Test
    void aGuardThatFailsLetsTheCallGoOn() {
        house.meter =
                new CountedSeconds(600) {
                    @Override
                    public Optional<Duration> left(String id, Instant at) {
                        throw new IllegalStateException("a bug");
                    }
                };

        assertThat(house.calls(NUMBER, legs -> legs.when(FIRST, answers())).result())
                .isEqualTo("ANSWERED");
    }

    private static void talkOn(ScriptedLegs legs) {
        legs.when(FIRST, leg -> List.of(new LegNews.Answered(leg)));
    }
}

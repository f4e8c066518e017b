package io.sidetone.lab.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.LabHouse.WayOut;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SipMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Emergency calls go out, whatever becomes of Sidetone and whatever it is told of callers. */
@ExtendWith(OneAsterisk.class)
class EmergencyTest {

    /** Nobody may call anybody. */
    private static final String NOTHING_ALLOWED =
            """
              guard:
                callers:
                  default: {allow: []}
            """;

    @Test
    void itGoesOutAtOnceWhileSidetoneIsStuck(LabHouse house) {
        OutHouse home = OutHouse.in(house, PhoneHabit.rings()).fallsBackOn("provider");
        home.sidetone().freeze();
        try {
            TrunkAbsentTest.assertGoesOutAtOnce(house, home.phones(), "provider");
        } finally {
            home.sidetone().thaw();
        }
    }

    @Test
    void itGoesOutAtOnceWhileSidetoneIsKilled(LabHouse house) {
        OutHouse home = OutHouse.in(house, PhoneHabit.rings()).fallsBackOn("provider");
        home.sidetone().kill();
        TrunkAbsentTest.assertGoesOutAtOnce(house, home.phones(), "provider");
    }

    @Test
    void anyCallGoesOutOnceAStuckSidetoneIsTakenForDead(LabHouse house) {
        house.patience(Duration.ofSeconds(2));
        OutHouse home = OutHouse.in(house, PhoneHabit.answers()).fallsBackOn("provider");
        home.sidetone().freeze();
        try {
            home.dials(OutHouse.NUMBER).isAnswered();
            assertThat(home.invite("provider").user()).isEqualTo(OutHouse.NUMBER);
        } finally {
            home.sidetone().thaw();
        }
    }

    @Test
    void sidetoneItselfLetsItOutByTheTrunkForItWithItsCallerIdWhateverIsForbidden(LabHouse house) {
        HousePhones phones = house.phones();
        String first = phones.plugInto("provider", PhoneHabit.rings());
        String second = phones.plugInto("second", PhoneHabit.rings());
        OutHouse home =
                OutHouse.with(
                        house,
                        """
                        trunks:
                          by-name:
                            provider: {endpoint: "%s"}
                            second:
                              endpoint: "%s"
                              emergency: true
                              emergency-caller-id: "+4930112233"
                          groups:
                            out: {trunks: [provider, second]}
                        trunk:
                        %s
                        """
                                .formatted(
                                        OutHouse.template(first),
                                        OutHouse.template(second),
                                        NOTHING_ALLOWED));
        LabCaller caller = house.dials("201", "110", WayOut.STASIS);
        SipMessage invite = home.invite("second");
        caller.hangsUp();
        assertThat(invite.user()).isEqualTo("110");
        assertThat(invite.header("From")).contains("+4930112233");
        assertThat(phones.phone("provider").rings()).isEmpty();
    }

    @Test
    void anAnsweredCallOutlastsThePatienceWithASidetoneThatMayBeDead(LabHouse house) {
        house.patience(Duration.ofSeconds(6));
        OutHouse home = OutHouse.in(house, PhoneHabit.answers()).fallsBackOn("provider");
        LabCaller caller = home.dials(OutHouse.NUMBER).isAnswered();
        caller.waits(Duration.ofSeconds(8));
        assertThat(caller.isOver()).isFalse();
        assertThat(home.phones().phone("provider").rings()).hasSize(1);
    }
}

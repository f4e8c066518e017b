package io.sidetone.lab.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.e2e.Steps;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A telephone that wants the visitor elsewhere (SIP 3xx) is not listened to: the others ring on,
 * and nobody is called whom it names.
 */
@ExtendWith(OneAsterisk.class)
class RedirectTest {

    private static final String VOICEMAIL = "sip:999@127.0.0.1";

    /** Four times a second of ringing and three of silence would be 16 s; nothing depends on it. */
    private static final Duration FOUR_RINGS = Duration.ofSeconds(4);

    @Test
    void theOthersRingOnAfterA302AtOnce(LabHouse house) {
        assertIgnored(house, PhoneHabit.redirects("302 Moved Temporarily", VOICEMAIL));
    }

    @Test
    void theOthersRingOnAfterA302AfterFourRings(LabHouse house) {
        assertIgnored(
                house, PhoneHabit.redirectsAfter(FOUR_RINGS, "302 Moved Temporarily", VOICEMAIL));
    }

    @Test
    void theOthersRingOnAfterA301(LabHouse house) {
        assertIgnored(house, PhoneHabit.redirects("301 Moved Permanently", VOICEMAIL));
    }

    @Test
    void theOthersRingOnAfterA305(LabHouse house) {
        assertIgnored(house, PhoneHabit.redirects("305 Use Proxy", VOICEMAIL));
    }

    @Test
    void theOthersRingOnAfterA302ToTheTelephoneItself(LabHouse house) {
        assertIgnored(house, PhoneHabit.redirects("302 Moved Temporarily", "itself"));
    }

    @Test
    void theOthersRingOnAfterA302WithoutATarget(LabHouse house) {
        assertIgnored(house, PhoneHabit.redirects("302 Moved Temporarily", ""));
    }

    @Test
    void theVisitorMayLeaveAMessageWhenAllRedirect(LabHouse house) {
        PhoneHabit redirects = PhoneHabit.redirects("302 Moved Temporarily", VOICEMAIL);
        DoorHouse home = DoorHouse.in(house, redirects, redirects);
        LabCaller visitor = home.visitor().isAnswered().awaitsEnd(DoorHouse.PATIENT);
        Steps.assertHeardOverSip(visitor, home.speech(DoorHouse.LEAVE_A_MESSAGE));
        assertThat(home.phones().phone("kitchen").rings()).hasSize(1);
        assertThat(home.phones().phone("hall").rings()).hasSize(1);
    }

    /** The kitchen redirects, the hall rings on and is picked up two seconds later. */
    private static void assertIgnored(LabHouse house, PhoneHabit redirects) {
        Duration later = FOUR_RINGS.plusSeconds(2);
        DoorHouse home = DoorHouse.in(house, redirects, PhoneHabit.answersAfter(later));
        LabCaller visitor = home.visitor().isAnswered();
        home.phones().isPickedUp("hall");
        assertThat(home.phones().phone("hall").rings()).hasSize(1);
        assertThat(home.phones().phone("kitchen").rings()).hasSize(1);
        assertThat(visitor.waits(Duration.ofSeconds(1)).isOver()).isFalse();
        double left = System.currentTimeMillis() / 1000.0;
        visitor.hangsUp();
        home.assertLetGoWithin("hall", DoorHouse.WITHIN_A_SECOND, left);
    }
}

package io.sidetone.lab.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.LabHouse.WayOut;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.e2e.Steps;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the toll guard does not let out, and that the caller is told so in words. */
@ExtendWith(OneAsterisk.class)
class RefusalTest {

    private static final String ABROAD = "0033123456789";

    private static final String PIN = "default: {allow: [fixed], pin: \"739164\"}";

    /** The end of a call in which nothing but tones is heard, in ms. */
    private static final long LAST = 4_500;

    private static final long FRAME = 20;

    private static final double AUDIBLE = 0.01;

    @Test
    void whoMayNotCallAbroadIsToldSo(LabHouse house) {
        OutHouse home = guarded(house, "default: {allow: [fixed, mobile]}", PhoneHabit.answers());
        LabCaller caller = home.dials(ABROAD).awaitsEnd(OutHouse.PATIENT);
        Steps.assertHeardOverSip(caller, home.speech(Words.NOT_ALLOWED));
        assertThat(caller.variable("SIDETONE_RESULT")).contains("REFUSED");
        assertThat(home.phones().phone("provider").rings()).isEmpty();
    }

    @Test
    void whoKnowsThePinGetsThrough(LabHouse house) {
        OutHouse home = guarded(house, PIN, PhoneHabit.answers());
        entersThePin(home);
        home.phones().isPickedUp("provider");
        assertThat(home.invite("provider").user()).isEqualTo("+33123456789");
    }

    @Test
    void whoDialsByNumbersConfIsAskedForThePinToo(LabHouse house) {
        OutHouse home = guarded(house, PIN, PhoneHabit.answers());
        LabCaller caller = house.dials("201", ABROAD, WayOut.NUMBERS).isAnswered();
        caller.waits(Duration.ofSeconds(1)).presses("739164#");
        home.phones().isPickedUp("provider");
        assertThat(home.invite("provider").user()).isEqualTo("+33123456789");
    }

    @Test
    void afterThePinABusyCalleeIsHeardAsBusyAndAFullTrunkAsCongestion(LabHouse house) {
        OutHouse home = guarded(house, PIN, PhoneHabit.refuses("486 Busy Here"));
        LabCaller first = entersThePin(home).awaitsEnd(OutHouse.PATIENT);
        assertThat(TrunkAbsentTest.cause(first)).isEqualTo("17");
        assertThat(beat(first.heard())).isBetween(400L, 600L);
        home.phones().replace("provider", PhoneHabit.refuses("503 Service Unavailable"));
        LabCaller second = entersThePin(home).awaitsEnd(OutHouse.PATIENT);
        assertThat(TrunkAbsentTest.cause(second)).isEqualTo("34");
        assertThat(beat(second.heard())).isBetween(180L, 340L);
    }

    private static LabCaller entersThePin(OutHouse home) {
        return home.dials(ABROAD).isAnswered().waits(Duration.ofSeconds(1)).presses("739164#");
    }

    /** How long the last tones sound, each, in ms: the median of those in the last seconds. */
    private static long beat(Pcm heard) {
        List<Long> beats = new ArrayList<>();
        long sounding = 0;
        for (long at = Math.max(0, heard.length().toMillis() - LAST);
                at < heard.length().toMillis();
                at += FRAME) {
            Pcm frame = heard.between(Duration.ofMillis(at), Duration.ofMillis(at + FRAME));
            if (frame.loudness() > AUDIBLE) {
                sounding += FRAME;
            } else if (sounding > 0) {
                beats.add(sounding);
                sounding = 0;
            }
        }
        assertThat(beats).hasSizeGreaterThan(2);
        return beats.stream().sorted().toList().get(beats.size() / 2);
    }

    @Test
    void whoDoesNotKnowThePinIsToldSo(LabHouse house) {
        OutHouse home = guarded(house, PIN, PhoneHabit.answers());
        LabCaller caller = home.dials(ABROAD).isAnswered();
        for (int tries = 0; tries < 3; tries++) {
            caller.waits(Duration.ofSeconds(2)).presses("555555#");
        }
        caller.awaitsEnd(OutHouse.PATIENT);
        Steps.assertHeardOverSip(caller, home.speech(Words.WRONG_PIN));
        assertThat(home.phones().phone("provider").rings()).isEmpty();
    }

    @Test
    void whatIsNoNumberIsToldSo(LabHouse house) {
        OutHouse home = guarded(house, "default: {}", PhoneHabit.answers());
        LabCaller caller = home.dials("00999123").awaitsEnd(OutHouse.PATIENT);
        Steps.assertHeardOverSip(caller, home.speech(Words.NO_NUMBER));
    }

    private static OutHouse guarded(LabHouse house, String callers, PhoneHabit provider) {
        HousePhones phones = house.phones();
        String endpoint = phones.plugInto("provider", provider);
        return OutHouse.with(
                house,
                """
                trunks:
                  by-name:
                    provider: {endpoint: "%s"}
                trunk:
                  tone: 6s
                  guard:
                    callers:
                      %s
                numbers: {}
                """
                        .formatted(OutHouse.template(endpoint), callers));
    }
}

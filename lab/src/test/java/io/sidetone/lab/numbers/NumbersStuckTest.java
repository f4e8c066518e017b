package io.sidetone.lab.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.LabHouse.Fallback;
import io.sidetone.lab.LabHouse.WayOut;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever calls out, or speaks to the podcast, is held by no Sidetone that is stuck. */
@ExtendWith(OneAsterisk.class)
class NumbersStuckTest {

    private static final String NUMBER = "0301234567";

    private static final Duration FIRST_WORD = Duration.ofSeconds(2);

    private static final Duration PATIENT = Duration.ofSeconds(30);

    private static final double AUDIBLE = 0.01;

    @Test
    void aCallGoesOutThoughWhoeverHasThePortSaysNothing(LabHouse house) throws Exception {
        house.firstWord(FIRST_WORD);
        HousePhones phones = provider(house);
        try (var _ = somebodyElse(house.agiPort())) {
            assertGoesOut(house, phones, WayOut.NUMBERS);
        }
    }

    @Test
    void aCallGoesOutThoughTheSupervisorStandsStill(LabHouse house) {
        house.firstWord(FIRST_WORD);
        HousePhones phones = provider(house);
        String elsewhere = "trunks: {by-name: {other: {endpoint: \"PJSIP/${number}@other\"}}}\n";
        LabSidetone sidetone =
                house.moveIn(LabSettings.house().sections(elsewhere + "trunk: {}\n"));
        sidetone.awaitLog("takes calls from ARI", PATIENT);
        sidetone.freeze();
        try {
            assertGoesOut(house, phones, WayOut.TRUNK);
        } finally {
            sidetone.thaw();
        }
    }

    @Test
    void whoeverCallsThePodcastIsToldThatItIsNotThere(LabHouse house) throws Exception {
        LabAsterisk asterisk = house.exchange().asterisk();
        asterisk.setGlobal("SIDETONE_FIRST_WORD", "2");
        try (var _ = somebodyElse(house.agiPort())) {
            LabCaller caller = house.call("42", CallerLine.number("201")).isAnswered();
            caller.awaitsEnd(PATIENT);
            assertThat(caller.heard().withoutSilentEnds(AUDIBLE).loudness()).isGreaterThan(AUDIBLE);
        } finally {
            asterisk.setGlobal("SIDETONE_FIRST_WORD", "20");
        }
    }

    private static HousePhones provider(LabHouse house) {
        String endpoint = house.phones().plugInto("provider", PhoneHabit.rings());
        house.fallsBack(Fallback.TRUNK, endpoint.replace("PJSIP/", ""));
        return house.phones();
    }

    private static void assertGoesOut(LabHouse house, HousePhones phones, WayOut way) {
        LabCaller caller = house.dials("201", NUMBER, way);
        phones.ring("provider");
        assertThat(phones.phone("provider").rings().getFirst().user()).isEqualTo(NUMBER);
        caller.hangsUp();
    }

    /** Connections are made by the system, and nobody reads from them. */
    private static ServerSocket somebodyElse(int port) throws Exception {
        return new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
    }
}

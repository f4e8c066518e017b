package io.sidetone.lab.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sidetone takes the call and says nothing: the house rings all the same. Nobody has answered these
 * callers yet.
 */
@ExtendWith(OneAsterisk.class)
class StuckTest {

    private static final Duration FIRST_WORD = Duration.ofSeconds(2);

    /** Time enough for the real one, be the machine slow. */
    private static final Duration AMPLE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(9);

    @Test
    void theHouseRingsWhenWhoeverHasThePortSaysNothing(LabHouse house) throws Exception {
        house.firstWord(FIRST_WORD);
        HousePhones phones = ScreeningSample.telephones(house);
        try (var _ = somebodyElse(house)) {
            assertAllRing(house, phones);
        }
    }

    @Test
    void theHouseRingsWhenThePortIsAnothersWhoTalks(LabHouse house) throws Exception {
        house.firstWord(FIRST_WORD);
        HousePhones phones = ScreeningSample.telephones(house);
        try (var other = somebodyElse(house)) {
            LabCaller caller = house.comesIn(ScreeningSample.SOMEBODY);
            try (Socket asterisk = other.accept()) {
                asterisk.getOutputStream()
                        .write("220 mail.example.org ESMTP\r\n".getBytes(StandardCharsets.UTF_8));
                phones.ring("201", "202");
            }
            caller.hangsUp();
        }
    }

    @Test
    void theHouseRingsWhenSidetoneStandsStill(LabHouse house) {
        house.firstWord(FIRST_WORD);
        ScreenedHouse home = ScreenedHouse.in(house);
        home.sidetone().freeze();
        try {
            LabCaller caller = home.calls(ScreenedHouse.STRANGER);
            home.assertRingsAll(caller);
        } finally {
            home.sidetone().thaw();
        }
    }

    @Test
    void theHouseRingsWhenSidetoneStandsStillOverAri(LabHouse house) {
        house.overAri();
        house.firstWord(FIRST_WORD);
        ScreenedHouse home = ScreenedHouse.in(house);
        home.sidetone().freeze();
        try {
            LabCaller caller = home.calls(ScreenedHouse.STRANGER);
            home.assertRingsAll(caller);
        } finally {
            home.sidetone().thaw();
        }
    }

    @Test
    void whoeverIsAskedHasMoreTimeAndTheHouseRingsWhenSidetoneStopsInTheMenu(LabHouse house) {
        house.firstWord(AMPLE);
        house.patience(PATIENCE);
        ScreenedHouse home = ScreenedHouse.in(house);
        LabCaller caller = home.isAsked(ScreenedHouse.STRANGER).waits(AMPLE.plusSeconds(1));
        assertThat(home.phones().rang()).isEmpty();
        home.sidetone().freeze();
        try {
            home.assertRingsAll(caller);
        } finally {
            home.sidetone().thaw();
        }
    }

    @Test
    void whoeverPicksUpIsConnectedWhenSidetoneStandsStill(LabHouse house) throws Exception {
        house.firstWord(FIRST_WORD);
        house.exchange()
                .asterisk()
                .setGlobal("LAB_DIAL_" + house.number(), "U(sidetone-screening-callee)");
        HousePhones phones = ScreeningSample.telephones(house, PhoneHabit.answers());
        try (var _ = somebodyElse(house)) {
            LabCaller caller = house.comesIn(ScreeningSample.SOMEBODY);
            phones.isPickedUp("201");
            caller.isAnswered().hangsUp();
        }
    }

    private static void assertAllRing(LabHouse house, HousePhones phones) {
        LabCaller caller = house.comesIn(ScreeningSample.SOMEBODY);
        phones.ring("201", "202");
        caller.hangsUp();
    }

    /** Connections are made by the system, and nobody reads from them. */
    private static ServerSocket somebodyElse(LabHouse house) throws IOException {
        return new ServerSocket(house.agiPort(), 50, InetAddress.getByName("127.0.0.1"));
    }
}

package io.sidetone.lab.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.NetworkLine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What SIP says of a caller, as it really comes. */
@ExtendWith(OneAsterisk.class)
class WhoCallsTest {

    private static final NetworkLine NOBODY = NetworkLine.trunk(CallerLine.withheld());

    private static final NetworkLine LIAR =
            ScreenedHouse.STRANGER.with(
                    "P-Asserted-Identity",
                    "<sip:+498954321000;verstat=TN-Validation-Failed@provider.example;user=phone>");

    @Test
    void whoWithholdsTheirNumberIsAskedEveryTime(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        LabCaller caller = home.isAsked(NOBODY).presses("202");
        home.assertRingsOnly("202", caller);
        LoggedCall logged = home.assertLogged(caller, "menu", "menu", "passed", "");
        assertThat(logged.key()).isEmpty();
        LabCaller again = home.isAsked(NOBODY);
        again.hangsUp();
        assertThat(home.phones().phone("201").rings()).isEmpty();
    }

    @Test
    void theDoorIsNeverAsked(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house, "block: [\"prefix:+4989\"]");
        LabCaller door =
                home.calls(
                        new NetworkLine(CallerLine.number("+498912345"), "door", Map.of(), false));
        home.assertRingsAll(door);
        home.assertLogged(door, "ring", "inside", "rang", "PJSIP/door");
    }

    @Test
    void whoPretendsToBeAnExtensionIsAsked(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        for (String lie : new String[] {"201", "door", "PJSIP/door"}) {
            LabCaller liar = home.isAsked(NetworkLine.trunk(new CallerLine(lie, "PJSIP/door")));
            liar.hangsUp();
            home.assertNobodyRings(liar);
        }
    }

    @Test
    void whatATrustedTrunkSaysOfANumberCounts(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house, "attestation: {trusted: [PJSIP/trunk]}");
        LabCaller liar = home.isAsked(LIAR);
        liar.hangsUp();
        assertThat(new CallBook(home.sidetone()).of(liar).attestation()).isEqualTo("failed");
    }

    @Test
    void whatAnyOtherTrunkSaysOfANumberDoesNot(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        LabCaller liar = home.isAsked(LIAR);
        liar.hangsUp();
        assertThat(new CallBook(home.sidetone()).of(liar).attestation()).isEqualTo("none");
    }
}

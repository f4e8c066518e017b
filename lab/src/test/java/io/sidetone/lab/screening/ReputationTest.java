package io.sidetone.lab.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.asterisk.AmiMessage;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.network.LookupService;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a look-up says or does not, a call goes on within the limit. */
@ExtendWith(OneAsterisk.class)
class ReputationTest {

    /** The limit is 300 ms; the rest is a machine that does other things too. */
    private static final double SOON = 1.5;

    @Test
    void aBadReputationRingsNobody(LabHouse house) {
        LookupService service = LookupService.answering("{\"score\": 100}");
        ScreenedHouse home = asking(house, service);
        LabCaller robot = home.calls(ScreenedHouse.STRANGER);
        home.assertNobodyRings(robot);
        home.assertLogged(robot, "hang-up", "score", "turned-away", "lab");
    }

    @Test
    void aServiceThatIsSlowHoldsNobodyUp(LabHouse house) {
        assertAskedInTime(house, LookupService.silent());
    }

    @Test
    void aServiceThatTalksRubbishHoldsNobodyUp(LabHouse house) {
        assertAskedInTime(house, LookupService.answering("<html>\u0000 not [what was asked for"));
    }

    @Test
    void aServiceThatIsDownHoldsNobodyUp(LabHouse house) {
        LookupService service = LookupService.silent();
        service.close();
        assertAskedInTime(house, service);
    }

    private static void assertAskedInTime(LabHouse house, LookupService service) {
        ScreenedHouse home = asking(house, service);
        LabCaller caller = home.isAsked(ScreenedHouse.STRANGER);
        caller.hangsUp();
        home.assertNobodyRings(caller);
        home.assertLogged(caller, "menu", "menu", "gave-up", "");
        double began = first(caller, event -> event.get("Application").equals("AGI"));
        double answered = first(caller, event -> event.get("ChannelStateDesc").equals("Up"));
        assertThat(answered - began).isLessThan(SOON);
    }

    private static ScreenedHouse asking(LabHouse house, LookupService service) {
        house.keep(service);
        return ScreenedHouse.in(
                house,
                "reputation: {http: [{name: lab, url: \"%s\", most-points: 100}]}"
                        .formatted(service.url()),
                "treatments: {score: hang-up}");
    }

    private static double first(LabCaller caller, Predicate<AmiMessage> what) {
        return caller.events().stream()
                .filter(what)
                .mapToDouble(AmiMessage::time)
                .findFirst()
                .orElseThrow();
    }
}

package io.sidetone.lab.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who does not listen rings nobody. */
@ExtendWith(OneAsterisk.class)
class RobotTest {

    /** One question takes long enough. */
    private static final String BRIEF =
            "menu: {first-digit-wait: 1s, digit-wait: 1s, tries: 1, failed: hang-up}";

    private static final String TARPIT = "block: [{match: \"+498954321000\", treatment: tarpit}]";

    /** Some eight seconds. */
    private static final String PITCH =
            "This is an important message about your car's extended warranty. Your cover is about"
                    + " to expire. To speak to an agent now, stay on the line, or press one.";

    @Test
    void aRobotThatSaysNothingRingsNobody(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house, BRIEF);
        LabCaller robot = home.isAsked(ScreenedHouse.STRANGER);
        home.assertNobodyRings(robot);
        home.assertLogged(robot, "menu", "menu", "failed", "");
    }

    @Test
    void aRobotThatTalksOnRingsNobody(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house, BRIEF);
        Speech pitch = house.exchange().studio().speak(PITCH);
        LabCaller robot = home.calls(ScreenedHouse.STRANGER).isAnswered().beginsToSay(pitch);
        home.assertNobodyRings(robot);
        home.assertLogged(robot, "menu", "menu", "failed", "");
    }

    @Test
    void aRobotInTheTarpitIsKeptLongerThanTheDialplanWaitsForSidetone(LabHouse house) {
        house.patience(Duration.ofSeconds(3));
        ScreenedHouse home = ScreenedHouse.in(house, TARPIT);
        LabCaller robot = home.calls(ScreenedHouse.STRANGER).isAnswered();
        robot.waits(Duration.ofSeconds(5));
        assertThat(robot.isOver()).isFalse();
        robot.hangsUp();
        home.assertNobodyRings(robot);
        home.assertLogged(robot, "tarpit", "blocked", "turned-away", "sidetone.yaml");
    }

    @Test
    void aRobotThatHangsUpHasGivenUp(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        LabCaller robot = home.isAsked(ScreenedHouse.STRANGER);
        robot.hangsUp();
        home.assertNobodyRings(robot);
        home.assertLogged(robot, "menu", "menu", "gave-up", "");
    }
}

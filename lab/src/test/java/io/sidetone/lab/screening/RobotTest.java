package io.sidetone.lab.screening;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who does not listen rings nobody. */
@ExtendWith(OneAsterisk.class)
class RobotTest {

    /** Some eight seconds. */
    private static final String PITCH =
            "This is an important message about your car's extended warranty. Your cover is about"
                    + " to expire. To speak to an agent now, stay on the line, or press one.";

    @Test
    void aRobotThatSaysNothingRingsNobody(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house, ScreenedHouse.BRISK);
        LabCaller robot = home.isAsked(ScreenedHouse.STRANGER);
        home.assertNobodyRings(robot);
        home.assertLogged(robot, "menu", "menu", "failed", "");
    }

    @Test
    void aRobotThatTalksOnRingsNobody(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house, ScreenedHouse.BRISK);
        Speech pitch = house.exchange().studio().speak(PITCH);
        LabCaller robot = home.calls(ScreenedHouse.STRANGER).isAnswered().beginsToSay(pitch);
        home.assertNobodyRings(robot);
        home.assertLogged(robot, "menu", "menu", "failed", "");
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

package io.sidetone.lab.screening;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSettings;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People get through with a few keys. */
@ExtendWith(OneAsterisk.class)
class KeysTest {

    @Test
    void anExtensionKeyedDuringTheQuestionRings(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        LabCaller person = home.isAsked(ScreenedHouse.STRANGER).presses("202");
        home.assertRingsOnly("202", person);
        home.assertLogged(person, "menu", "menu", "passed", "");
    }

    @Test
    void anExtensionKeyedOverAriRings(LabHouse house) {
        house.overAri();
        ScreenedHouse home = ScreenedHouse.in(house);
        LabCaller person = home.calls(ScreenedHouse.STRANGER).isAnswered();
        person.waits(Duration.ofSeconds(1)).presses("202");
        home.assertRingsOnly("202", person);
        home.assertLogged(person, "menu", "menu", "passed", "");
    }

    @Test
    void whoGotThroughRingsAtOnceTheNextTime(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        home.assertRingsOnly("202", home.isAsked(ScreenedHouse.STRANGER).presses("202"));
        LabCaller again = home.calls(ScreenedHouse.STRANGER);
        home.assertRingsAll(again);
        home.assertLogged(again, "ring", "allowed", "rang", "");
    }

    @Test
    void aNicknameKeyedInTheDirectoryRings(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        // B E N N Y
        LabCaller person = home.isAsked(ScreenedHouse.STRANGER).presses("9");
        person.waits(Duration.ofSeconds(1)).presses("23669");
        home.assertRingsOnly("202", person);
        home.assertLogged(person, "menu", "menu", "passed", "");
    }

    @Test
    void whoKeysWrongThreeTimesRingsNobody(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house, ScreenedHouse.BRISK);
        LabCaller person = home.isAsked(ScreenedHouse.STRANGER).presses("555");
        for (int questions = 2; questions <= 3; questions++) {
            person.awaitsCommands(ScreenedHouse.PATIENT, spoken(questions)).presses("555");
        }
        home.assertNobodyRings(person);
        home.assertLogged(person, "menu", "menu", "failed", "");
    }

    @Test
    void theCodeKeyedRightLeadsToTheMenu(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house, spokenByAsterisk(challenged()));
        LabCaller person = home.isAsked(ScreenedHouse.STRANGER);
        person.presses(Digits.heardBy(person, 3));
        person.awaitsCommand("STREAM FILE .?vm-extension", ScreenedHouse.PATIENT).presses("202");
        home.assertRingsOnly("202", person);
        home.assertLogged(person, "challenge", "hours", "passed", "");
    }

    @Test
    void theCodeKeyedWrongRingsNobody(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house, spokenByAsterisk(challenged()));
        LabCaller robot = home.isAsked(ScreenedHouse.STRANGER);
        String code = Digits.heardBy(robot, 3);
        robot.presses(code.startsWith("5") ? "777" : "555");
        home.assertNobodyRings(robot);
        home.assertLogged(robot, "challenge", "hours", "failed", "");
    }

    /** For the worst times: everybody must key a code first, and has one try. */
    private static String[] challenged() {
        return new String[] {
            "menu: {first-digit-wait: 3s, challenge: {tries: 1, failed: hang-up}}",
            "hours: {treatment: challenge, quiet: [\"00:00-24:00\"]}"
        };
    }

    /**
     * Without a speech engine the digits are Asterisk's own sounds, by whose names they are known.
     */
    private static LabSettings spokenByAsterisk(String... section) {
        return LabSettings.house().screening(section).with("speech", "{engine: none}");
    }

    /** So many prompts, as commands of Sidetone's. */
    private static String[] spoken(int questions) {
        String[] commands = new String[questions];
        Arrays.fill(commands, "STREAM FILE");
        return commands;
    }
}

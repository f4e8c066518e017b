package io.sidetone.agi.screening.menu;

import static io.sidetone.agi.screening.ScreeningHouse.ANNA;
import static io.sidetone.agi.screening.ScreeningHouse.ANNIKA;
import static io.sidetone.agi.screening.ScreeningHouse.BEN;
import static io.sidetone.agi.screening.ScreeningHouse.CARL;
import static io.sidetone.agi.screening.ScreeningHouse.STRANGER;
import static io.sidetone.agi.screening.ScreeningHouse.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.CountingDigits;
import io.sidetone.agi.screening.ScreeningHouse;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.call.ScriptedCall;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.people.Person;
import io.sidetone.core.prompt.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenuTest {

    private static final MenuEnd FAILED = new MenuEnd.Failed(Treatment.HANG_UP);

    private List<Person> people = List.of(ANNA, ANNIKA, BEN, CARL);
    private Instant now = ScreeningHouse.NOW;
    private Duration eachLook = Duration.ZERO;

    private final ScriptedCaller caller = new ScreeningHouse().caller(STRANGER);

    private Menu menu() {
        return new Menu(
                ScreeningHouse.menu(Treatment.HANG_UP),
                people,
                new CountingDigits(),
                () -> now = now.plus(eachLook));
    }

    private MenuEnd ask(int challengeDigits) {
        var ends = new ArrayList<MenuEnd>();
        call(challengeDigits, ends);
        assertThat(ends).hasSize(1);
        return ends.getFirst();
    }

    private ScriptedCall call(int challengeDigits, List<MenuEnd> ends) {
        return caller.calls(call -> ends.add(menu().ask(call, challengeDigits)));
    }

    private ScriptedCaller hearsTheQuestion() {
        return caller.hears("screening/welcome-directory");
    }

    private ScriptedCaller keys(String keys) {
        keys.chars().forEach(key -> caller.presses(Character.toString(key)));
        return caller;
    }

    private static MenuEnd wants(Person person) {
        return new MenuEnd.Wants(person);
    }

    @Test
    void anExtensionKeyedAfterThePromptIsTakenWithoutWaiting() {
        hearsTheQuestion();
        keys("201");

        assertThat(ask(0)).isEqualTo(wants(ANNA));
    }

    @Test
    void theFirstKeyInterruptsThePromptAndNoneIsLost() {
        caller.hears("screening/welcome-directory");
        keys("202");

        assertThat(ask(0)).isEqualTo(wants(BEN));
    }

    @Test
    void anExtensionThatGoesOnWaitsForMore() {
        people = List.of(ANNA, person("door", "Door", "2015"));
        hearsTheQuestion();
        keys("201").waits();

        assertThat(ask(0)).isEqualTo(wants(ANNA));
    }

    @Test
    void hashEndsAnExtensionThatMightGoOn() {
        people = List.of(ANNA, person("door", "Door", "2015"));
        hearsTheQuestion();
        keys("201#");

        assertThat(ask(0)).isEqualTo(wants(ANNA));
    }

    @Test
    void aSilentRobotGetsNoFurther() {
        hearsTheQuestion().waits();
        for (int again = 0; again < 2; again++) {
            caller.hears("screening/no-key").hears("screening/extension-directory").waits();
        }
        caller.hears("screening/failed");

        assertThat(ask(0)).isEqualTo(FAILED);
    }

    @Test
    void aWrongEntryIsOneTryHoweverLongItIs() {
        hearsTheQuestion();
        keys("77777777").waits();
        for (int again = 0; again < 2; again++) {
            caller.hears("screening/nobody").hears("screening/extension-directory");
            keys("1#");
        }
        caller.hears("screening/failed");

        assertThat(ask(0)).isEqualTo(FAILED);
    }

    @Test
    void theThirdTryMayBeTheRightOne() {
        hearsTheQuestion().waits();
        caller.hears("screening/no-key").hears("screening/extension-directory");
        keys("7").waits().hears("screening/nobody");
        keys("203");

        assertThat(ask(0)).isEqualTo(wants(ANNIKA));
    }

    @Test
    void whoKeysForEverIsStopped() {
        hearsTheQuestion();
        keys("5".repeat(40));
        for (int again = 0; again < 2; again++) {
            caller.hears("screening/nobody");
            keys("5".repeat(40));
        }
        caller.hears("screening/failed");

        assertThat(ask(0)).isEqualTo(FAILED);
    }

    @Test
    void timeIsUpBeforeTheTriesAre() {
        eachLook = Duration.ofSeconds(40);
        hearsTheQuestion().waits();
        caller.hears("screening/failed");

        assertThat(ask(0)).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @CsvSource({"236,ben", "683,ben", "685,ben", "5355,none", "727,ben", "76,none"})
    void aNameFindsOnePerson(String keys, String found) {
        hearsTheQuestion();
        keys("9");
        caller.hears("screening/directory");
        keys(keys);
        if (found.equals("none")) {
            caller.waits().hears("screening/nobody");
            keys("202");
        } else {
            caller.hears("screening/person/ben");
        }

        assertThat(ask(0)).isEqualTo(wants(BEN));
    }

    @Test
    void aNameMayBeKeyedWhileTheDirectoryIsExplained() {
        caller.hears("screening/welcome-directory");
        keys("9").hears("screening/directory");
        keys("236").hears("screening/person/ben");

        assertThat(ask(0)).isEqualTo(wants(BEN));
    }

    @ParameterizedTest
    @CsvSource({"1,anna", "2,annika"})
    void anAmbiguousNameIsOfferedByNumber(String choice, String chosen) {
        hearsTheQuestion();
        keys("9").hears("screening/directory");
        keys("266").waits();
        caller.hears("screening/press")
                .hears("screening/person/anna")
                .hears("screening/press")
                .hears("screening/person/annika");
        keys(choice);

        assertThat(ask(0)).isEqualTo(wants(chosen.equals("anna") ? ANNA : ANNIKA));
    }

    @Test
    void aChoiceMayBeKeyedWhileTheNamesAreRead() {
        hearsTheQuestion();
        keys("9").hears("screening/directory");
        keys("266#");
        caller.hears("screening/press");
        keys("2");

        assertThat(ask(0)).isEqualTo(wants(ANNIKA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0", "*", "#"})
    void aChoiceThatWasNotOfferedIsAWrongEntry(String choice) {
        hearsTheQuestion();
        keys("9").hears("screening/directory");
        keys("266#");
        caller.hears("screening/press");
        keys(choice).hears("screening/nobody");
        keys("201");

        assertThat(ask(0)).isEqualTo(wants(ANNA));
    }

    @Test
    void whoIsReachedNowhereIsNotInTheDirectory() {
        hearsTheQuestion();
        keys("9").hears("screening/directory");
        keys("2275").waits().hears("screening/nobody");
        keys("201");

        assertThat(ask(0)).isEqualTo(wants(ANNA));
    }

    @Test
    void theCodeComesBeforeEverything() {
        caller.hears("screening/challenge-1");
        keys("123");
        hearsTheQuestion();
        keys("201");

        assertThat(ask(3)).isEqualTo(wants(ANNA));
    }

    @Test
    void anotherTryHasAnotherCodeInOtherWords() {
        caller.hears("screening/challenge-1");
        keys("999").hears("screening/wrong-code").hears("screening/challenge-2");
        keys("456");
        caller.hears("screening/welcome-directory");
        keys("201");

        assertThat(ask(3)).isEqualTo(wants(ANNA));
    }

    @Test
    void whoKeysNoCodeNeverHearsTheMenu() {
        caller.hears("screening/challenge-1").waits();
        caller.hears("screening/wrong-code").hears("screening/challenge-2");
        keys("123").hears("screening/failed");

        assertThat(ask(3)).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void theCodeIsAsLongAsTheVerdictSays(int digits) {
        caller.hears("screening/challenge-1");
        keys("1234".substring(0, digits)).hears("screening/welcome-directory").hangsUp();

        var code = call(digits, new ArrayList<>()).valuesOf("screening/challenge-1").get("code");

        assertThat(code).hasSize(digits);
    }

    @Test
    void whereNobodyHasAnExtensionADigitIsAskedForAndTheHouseRings() {
        people = List.of(CARL);
        caller.hears("screening/challenge-1");
        keys("1");

        assertThat(ask(0)).isEqualTo(new MenuEnd.WantsHouse());
    }

    @Test
    void whatIsSureToBeHeardIsSpokenInAdvance() {
        assertThat(menu().phrasesToPrepare())
                .extracting(Prompt.Phrase::name)
                .containsExactly(
                        "screening/welcome-directory",
                        "screening/extension-directory",
                        "screening/person/anna",
                        "screening/person/annika",
                        "screening/person/ben",
                        "screening/press",
                        "screening/press",
                        "screening/press");
    }
}

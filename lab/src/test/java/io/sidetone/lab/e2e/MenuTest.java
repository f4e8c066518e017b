package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.mail.ReceivedMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneAsterisk.class)
class MenuTest {

    private static final double ANOTHER_TAKE = 0.5;

    @Test
    void oneSendsAndTheDialplanLearnsOfIt(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        LabCaller anna = steps.annaAtTheMenu(talk).presses("1").awaitsEnd(Steps.SOON);
        ReceivedMail mail = steps.onlyMail();
        Steps.assertHolds(mail, talk);
        assertThat(mail.to()).containsExactly("ben@friends.example");
        assertThat(anna.variable("SIDETONE_RESULT")).contains("SENT");
    }

    @Test
    void theCallerHearsThemselves(LabHouse house) {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        LabCaller anna = steps.annaAtTheMenu(talk);
        anna.hangsUp();
        Steps.assertHeard(anna, talk);
    }

    @Test
    void twoPlaysItOnceMore(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        LabCaller anna =
                steps.annaAtTheMenu(talk)
                        .presses("2")
                        .awaitsCommands(Steps.SOON, Steps.playback(), Steps.playback());
        anna.hangsUp();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void threeReplacesWhatWasSaid(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech first = steps.talk();
        Speech second = steps.speech("No, forget it. The apples it is, this year, only apples.");
        steps.annaAtTheMenu(first)
                .presses("3")
                .awaitsCommands(Steps.SOON, "RECORD FILE", "RECORD FILE")
                .says(second)
                .hangsUp();
        ReceivedMail mail = steps.onlyMail();
        Steps.assertHolds(mail, second);
        assertThat(AudioMatch.find(first.pcm(), mail.attachment().sound()).correlation())
                .isLessThan(ANOTHER_TAKE);
    }

    @Test
    void fourAppendsToWhatWasSaid(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech first = steps.talk();
        Speech second = steps.speech("And another thing: bring the ladder, please, the long one.");
        steps.annaAtTheMenu(first)
                .presses("4")
                .awaitsCommands(Steps.SOON, "RECORD FILE", "RECORD FILE")
                .says(second)
                .hangsUp();
        ReceivedMail mail = steps.onlyMail();
        Steps.assertHolds(mail, first);
        Steps.assertHolds(mail, second);
    }

    @Test
    void zeroCancels(LabHouse house) {
        Steps steps = Steps.in(house);
        LabCaller anna = steps.annaAtTheMenu(steps.talk()).presses("0").awaitsEnd(Steps.SOON);
        steps.assertNothingSent(anna);
        assertThat(anna.variable("SIDETONE_RESULT")).contains("CANCELLED");
    }
}

package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.SineTone;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The podcast over ARI is the same flow: what is said, what is heard, every way out. */
@ExtendWith(OneAsterisk.class)
class AriPodcastTest {

    private static final Duration MOMENT = Duration.ofMillis(500);

    private static final double ANOTHER_TAKE = 0.5;

    /** A tone with a seam in it, as a busy machine makes, has 0.94. */
    private static final double PURE = 0.9;

    private static final String GREETING =
            "Message for Ben. Please speak after the tone, press hash when you are done.";

    @Test
    void theGreetingNamesTheRecipientAndTheToneIsWhole(LabHouse house) {
        Steps steps = Steps.in(house);
        LabCaller anna = new AriTakes(house, steps).annaAtTheTone().waits(MOMENT);
        anna.hangsUp();
        Steps.assertHeard(anna, steps.speech(GREETING));
        var tone = AudioMatch.find(SineTone.of(1000, Duration.ofMillis(240)), anna.heard());
        assertThat(tone.correlation()).isGreaterThan(PURE);
    }

    @Test
    void theFirstSyllableOfSomebodyQuickIsKept(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech quick = steps.speech("Ten past eight. Do not be late.");
        new AriTakes(house, steps).annaAtTheTone().says(quick).hangsUp();
        Steps.assertHolds(steps.onlyMail(), quick);
    }

    @Test
    void aHangUpBeforeTheBeepSendsNothing(LabHouse house) {
        Steps steps = Steps.in(house);
        LabCaller anna = new AriTakes(house, steps).annaCalls().waits(MOMENT);
        anna.hangsUp();
        steps.assertNothingSent(anna);
    }

    @Test
    void aHangUpWithoutAWordSendsNothing(LabHouse house) {
        Steps steps = Steps.in(house);
        LabCaller anna = new AriTakes(house, steps).annaAtTheTone().waits(MOMENT.multipliedBy(4));
        anna.hangsUp();
        steps.assertNothingSent(anna);
    }

    @Test
    void aHangUpInTheMiddleOfAWordSendsWhatWasSaidUntilThen(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        LabCaller anna = new AriTakes(house, steps).annaAtTheTone().beginsToSay(talk);
        anna.waits(Duration.ofSeconds(3)).hangsUp();
        var spoken = talk.pcm().between(Duration.ZERO, Duration.ofMillis(2700));
        Steps.assertSame(spoken, steps.onlyMail().attachment().sound());
    }

    @Test
    void aHangUpAtTheMenuSendsTheWholeRecording(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        LabCaller anna = new AriTakes(house, steps).annaAtTheMenu(talk);
        anna.hangsUp();
        Steps.assertHolds(steps.onlyMail(), talk);
        Steps.assertHeard(anna, talk);
    }

    @Test
    void threeReplacesWhatWasSaid(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        AriTakes calls = new AriTakes(house, steps);
        Speech first = steps.talk();
        Speech second = steps.speech("No, forget it. The apples it is, this year, only apples.");
        calls.atTheTone(calls.annaAtTheMenu(first).presses("3")).says(second).hangsUp();
        var mail = steps.onlyMail();
        Steps.assertHolds(mail, second);
        assertThat(AudioMatch.find(first.pcm(), mail.attachment().sound()).correlation())
                .isLessThan(ANOTHER_TAKE);
    }

    @Test
    void fourAppendsToWhatWasSaid(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        AriTakes calls = new AriTakes(house, steps);
        Speech first = steps.talk();
        Speech second = steps.speech("And another thing: bring the ladder, please, the long one.");
        calls.atTheTone(calls.annaAtTheMenu(first).presses("4")).says(second).hangsUp();
        var mail = steps.onlyMail();
        Steps.assertHolds(mail, first);
        Steps.assertHolds(mail, second);
    }

    @Test
    void zeroCancels(LabHouse house) {
        Steps steps = Steps.in(house);
        LabCaller anna = new AriTakes(house, steps).annaAtTheMenu(steps.talk()).presses("0");
        anna.awaitsEnd(Steps.SOON);
        steps.assertNothingSent(anna);
        assertThat(anna.variable("SIDETONE_RESULT")).contains("CANCELLED");
    }
}

package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.network.SlowProxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneAsterisk.class)
class HangUpTest {

    private static final Duration MOMENT = Duration.ofMillis(500);

    @Test
    void aHangUpBeforeTheBeepSendsNothing(LabHouse house) {
        Steps steps = Steps.in(house);
        LabCaller anna = steps.annaCalls().waits(MOMENT);
        assertThat(anna.commands()).noneMatch(command -> command.startsWith("RECORD"));
        anna.hangsUp();
        steps.assertNothingSent(anna);
    }

    @Test
    void aHangUpWithoutAWordSendsNothing(LabHouse house) {
        Steps steps = Steps.in(house);
        LabCaller anna = steps.annaAtTheTone().waits(MOMENT.multipliedBy(4));
        anna.hangsUp();
        steps.assertNothingSent(anna);
    }

    @Test
    void aHangUpDuringTheRecordingSendsAllThatWasSaid(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        steps.annaAtTheTone().says(talk).hangsUp();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void aHangUpInTheMiddleOfAWordSendsWhatWasSaidUntilThen(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        steps.annaAtTheTone().beginsToSay(talk).waits(Duration.ofSeconds(3)).hangsUp();
        var spoken = talk.pcm().between(Duration.ZERO, Duration.ofMillis(2700));
        Steps.assertSame(spoken, steps.onlyMail().attachment().sound());
    }

    @Test
    void aHangUpInPlaybackSendsTheWholeRecording(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        steps.annaInPlayback(talk).waits(MOMENT).hangsUp();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void aHangUpAtTheMenuSendsTheWholeRecording(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        steps.annaAtTheMenu(talk).waits(MOMENT).hangsUp();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void aHangUpDuringTheWorkingToneSendsTheWholeRecording(LabHouse house) throws Exception {
        SlowProxy ari = house.keep(new SlowProxy(house.exchange().asterisk().ports().http()));
        Steps steps = Steps.in(house, LabSettings.house().with("ari.port", ari.port()));
        Speech talk = steps.talk();
        LabCaller anna = steps.annaAtTheTone();
        ari.delayAnswers(Duration.ofSeconds(3));
        anna.says(talk).presses("#").waits(MOMENT.multipliedBy(3));
        assertThat(anna.commands()).noneMatch(command -> command.matches(Steps.playback() + ".*"));
        anna.hangsUp();
        ari.delayAnswers(Duration.ZERO);
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void aSenderWhoSaidSoInTheConfigurationSendsNothingByHangingUp(LabHouse house) {
        Steps steps = Steps.in(house, LabSettings.house().with("on-hangup", "discard"));
        LabCaller anna = steps.annaAtTheTone().says(steps.talk());
        anna.hangsUp();
        steps.assertNothingSent(anna);
    }

    @Test
    void aRecordingMayComeFromASharedDirectory(LabHouse house) throws Exception {
        Steps steps = Steps.in(house, LabSettings.house().with("recordings.by", "shared"));
        Speech talk = steps.talk();
        steps.annaAtTheTone().says(talk).hangsUp();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void theFirstSyllableOfSomebodyQuickIsKept(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech quick = steps.speech("Ten past eight. Do not be late.");
        steps.annaAtTheTone().says(quick).hangsUp();
        Steps.assertHolds(steps.onlyMail(), quick);
    }

    @Test
    void aCallOverSipWithRealAudioArrivesWhole(LabHouse house) throws Exception {
        // A telephone cannot say which Sidetone it wants: it is the dialplan's own.
        int agi = house.exchange().asterisk().ports().agi();
        Steps steps = Steps.in(house, LabSettings.house().with("agi.port", agi));
        Speech talk = steps.talk();
        // The greeting and the tone pass before the speech begins; silence may be recorded first.
        SipTelephone.in(house).speaks(CallerLine.number("5550100"), Duration.ofSeconds(8), talk);
        Steps.assertHolds(steps.onlyMail(), talk);
    }
}

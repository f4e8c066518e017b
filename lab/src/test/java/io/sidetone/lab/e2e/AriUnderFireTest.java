package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
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

/** The podcast as the packaged daemon serves it over ARI, whatever happens to either side. */
@ExtendWith(OneAsterisk.class)
class AriUnderFireTest {

    /** Two short sentences and the hang-up. */
    private static final Duration TOLD = Duration.ofSeconds(20);

    private static final double AUDIBLE = 0.01;

    @Test
    void whoCallsWhileSidetoneIsNotThereIsTold(LabHouse house) {
        LabCaller anna = house.call(AriSteps.PODCAST, Steps.ANNA).isAnswered().awaitsEnd(TOLD);
        assertThat(anna.heard().loudness()).isGreaterThan(AUDIBLE);
        assertThat(anna.variable("STASISSTATUS")).contains("FAILED");
    }

    @Test
    void sidetoneKilledInTheGreetingTheCallerIsToldWhenItIsBack(LabHouse house) {
        Steps steps = Steps.in(house);
        LabCaller anna = new AriSteps(house, steps).annaCalls().waits(Duration.ofMillis(500));
        steps.sidetone().kill();
        steps.sidetone().restart();
        AriSteps.assertNoChannelIsLeft(house.exchange().asterisk(), anna);
        assertThat(anna.variable("SIDETONE_RESULT")).contains("");
        assertThat(anna.heard().loudness()).isGreaterThan(AUDIBLE);
        steps.assertNothingSent(anna);
    }

    @Test
    void sidetoneKilledDuringTheRecordingTheMessageIsDeliveredWhole(LabHouse house)
            throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        LabCaller anna = new AriSteps(house, steps).annaAtTheTone();
        Thread power =
                Thread.ofVirtual()
                        .start(() -> {
                            Await.pause(Duration.ofSeconds(2));
                            steps.sidetone().kill();
                            steps.sidetone().restart();
                        });
        anna.says(talk);
        power.join();
        AriSteps.assertNoChannelIsLeft(house.exchange().asterisk(), anna);
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void sidetoneKilledInPlaybackTheMessageIsDeliveredWhole(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        LabCaller anna = new AriSteps(house, steps).annaAtTheTone().says(talk).presses("#");
        anna.waits(Duration.ofSeconds(3));
        steps.sidetone().kill();
        steps.sidetone().restart();
        AriSteps.assertNoChannelIsLeft(house.exchange().asterisk(), anna);
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void aCallGoesOnOverALostConnection(LabHouse house) throws Exception {
        SlowProxy ari = house.keep(new SlowProxy(house.exchange().asterisk().ports().http()));
        Steps steps = Steps.in(house, LabSettings.house().with("ari.port", ari.port()));
        Speech talk = steps.talk();
        AriSteps calls = new AriSteps(house, steps);
        LabCaller anna = calls.annaAtTheTone();
        ari.cut();
        calls.awaitApplication(1);
        anna.says(talk).presses("#").waits(Duration.ofSeconds(1));
        ari.cut();
        anna.waits(talk.pcm().length().plusSeconds(5)).presses("1").awaitsEnd(Steps.SOON);
        assertThat(anna.variable("SIDETONE_RESULT")).contains("SENT");
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsTold(LabHouse house) throws Exception {
        Steps steps = Steps.in(house, LabSettings.house().with("ari.more", ", calls: 1"));
        AriSteps calls = new AriSteps(house, steps);
        Speech talk = steps.talk();
        LabCaller anna = calls.annaAtTheTone();
        LabCaller stranger =
                house.call(AriSteps.PODCAST, CallerLine.number("5550100"))
                        .isAnswered()
                        .awaitsEnd(TOLD);
        assertThat(stranger.variable("SIDETONE_RESULT")).contains("BUSY");
        assertThat(stranger.heard().loudness()).isGreaterThan(AUDIBLE);
        anna.says(talk).hangsUp();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void aStopLetsARunningCallEndAndNewOnesAreToldByTheDialplan(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        Speech talk = steps.talk();
        LabCaller anna = new AriSteps(house, steps).annaAtTheTone();
        steps.sidetone().terminate();
        steps.sidetone().awaitLog("no new calls over ARI", Steps.SOON);
        LabCaller next = house.call(AriSteps.PODCAST, Steps.ANNA).isAnswered();
        anna.says(talk).presses("#").waits(talk.pcm().length().plusSeconds(1)).presses("1");
        next.awaitsEnd(TOLD);
        assertThat(next.heard().loudness()).isGreaterThan(AUDIBLE);
        anna.awaitsEnd(Steps.SOON);
        assertThat(anna.variable("SIDETONE_RESULT")).contains("SENT");
        assertThat(steps.sidetone().exitStatus(Steps.SOON)).isZero();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void aCallThatDoesNotEndInTimeIsHandedBackAndItsMessageKept(LabHouse house) throws Exception {
        Steps steps = Steps.in(house, LabSettings.house().with("ari.more", ", stop-limit: 1s"));
        Speech talk = steps.talk();
        LabCaller anna = new AriSteps(house, steps).annaAtTheTone();
        steps.sidetone().terminate();
        anna.says(talk);
        assertThat(steps.sidetone().exitStatus(Steps.SOON)).isZero();
        AriSteps.assertNoChannelIsLeft(house.exchange().asterisk(), anna);
        assertThat(anna.heard().loudness()).isGreaterThan(AUDIBLE);
        steps.sidetone().restart();
        Steps.assertHolds(steps.onlyMail(), talk);
    }
}

package io.sidetone.lab.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.MuLaw;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.SineTone;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.e2e.Steps;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SipMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What providers do, and what the caller's telephone makes of it. */
@ExtendWith(OneAsterisk.class)
class ProvidersTest {

    private static final PhoneHabit OUT_OF_ORDER = PhoneHabit.refuses("503 Service Unavailable");

    private static final double PURE = 0.9;

    @Test
    void bothSidesHearEachOtherAndTheProviderGotTheNumberInItsForm(LabHouse house) {
        OutHouse home =
                OutHouse.in(house, PhoneHabit.answers().echoing(), "caller-id: \"+4930987654\"");
        LabCaller caller = home.dials(OutHouse.NUMBER).isAnswered();
        SipMessage invite = home.invite("provider");
        Speech words = home.speech("Good morning. Is the baker there, please?");
        caller.says(words).waits(Duration.ofSeconds(1));
        double left = OutHouse.now();
        caller.hangsUp();
        home.assertLetGo("provider", left);
        assertThat(invite.user()).isEqualTo("+49891234567");
        assertThat(invite.header("From")).contains("sip:+4930987654@");
        Steps.assertHeardOverSip(caller, words);
    }

    @Test
    void theSecondTakesACallThatTheFirstCannot(LabHouse house) {
        OutHouse home = OutHouse.in(house, OUT_OF_ORDER, PhoneHabit.answers());
        LabCaller caller = home.dials(OutHouse.NUMBER).isAnswered();
        assertThat(home.invite("provider").user()).isEqualTo("+49891234567");
        assertThat(home.invite("second").user()).isEqualTo("0891234567");
        assertThat(caller.waits(Duration.ofSeconds(1)).isOver()).isFalse();
        caller.hangsUp();
        home.sidetone().awaitLog("answered, over second", OutHouse.SOON);
        Await.until("it is over", OutHouse.SOON, () -> isOver(log(home)));
        assertThat(log(home))
                .contains(
                        "\"feature\":\"trunk\"",
                        "\"dialled\":\"0891234567\"",
                        "\"destination\":\"+49891234567\"",
                        "\"trunk\":\"second\"")
                .containsSubsequence("\"to\":\"PJSIP/+49891234567@", "\"to\":\"PJSIP/0891234567@")
                .hasLineCount(1);
    }

    private static boolean isOver(String log) {
        return !log.isBlank() && !log.contains("\"ended\":null");
    }

    private static String log(OutHouse home) {
        return home.sidetone().command("calls", "log", "--json").out();
    }

    @Test
    void theCallerHearsCongestionWhenBothAreFull(LabHouse house) {
        OutHouse home = OutHouse.in(house, OUT_OF_ORDER, OUT_OF_ORDER);
        LabCaller caller = home.dials(OutHouse.NUMBER).awaitsEnd(OutHouse.PATIENT);
        assertThat(TrunkAbsentTest.cause(caller)).isEqualTo("34");
        assertThat(caller.variable("SIDETONE_RESULT")).contains("NO_TRUNK");
        assertThat(home.phones().phone("second").rings()).hasSize(1);
    }

    @Test
    void theCallerHearsBusyWhenTheCalleeIsAndNoOtherTrunkIsTried(LabHouse house) {
        OutHouse home =
                OutHouse.in(house, PhoneHabit.refuses("486 Busy Here"), PhoneHabit.answers());
        LabCaller caller = home.dials(OutHouse.NUMBER).awaitsEnd(OutHouse.PATIENT);
        assertThat(TrunkAbsentTest.cause(caller)).isEqualTo("17");
        assertThat(caller.variable("SIDETONE_RESULT")).contains("BUSY");
        assertThat(home.phones().phone("second").rings()).isEmpty();
    }

    @Test
    void aNumberThatNobodyHasIsNotTriedTwice(LabHouse house) {
        OutHouse home =
                OutHouse.in(house, PhoneHabit.refuses("404 Not Found"), PhoneHabit.answers());
        LabCaller caller = home.dials(OutHouse.NUMBER).awaitsEnd(OutHouse.PATIENT);
        assertThat(TrunkAbsentTest.cause(caller)).isEqualTo("1");
        assertThat(home.phones().phone("second").rings()).isEmpty();
    }

    @Test
    void aProvidersRedirectIsNeverFollowed(LabHouse house) {
        OutHouse home =
                OutHouse.in(
                        house,
                        PhoneHabit.redirects("302 Moved Temporarily", "sip:+882345678@127.0.0.1"),
                        PhoneHabit.answers());
        home.dials(OutHouse.NUMBER).isAnswered();
        assertThat(home.invite("second").user()).isEqualTo("0891234567");
        assertThat(home.phones().phone("provider").rings()).hasSize(1);
    }

    @Test
    void theCallerIsFreeWithinASecondWhenTheProviderDropsTheCall(LabHouse house) {
        OutHouse home =
                OutHouse.in(house, PhoneHabit.answers().leavingAfter(Duration.ofSeconds(2)));
        LabCaller caller = home.dials(OutHouse.NUMBER).isAnswered().awaitsEnd(OutHouse.SOON);
        double dropped =
                home.phones().phone("provider").messages().stream()
                        .filter(message -> message.request().startsWith("BYE"))
                        .findFirst()
                        .orElseThrow()
                        .at();
        assertThat(OutHouse.ended(caller) - dropped).isLessThan(OutHouse.WITHIN_A_SECOND);
    }

    @Test
    void theCallIsTakenBackAtOnceWhenTheCallerGivesUp(LabHouse house) {
        OutHouse home = OutHouse.in(house, PhoneHabit.rings());
        LabCaller caller = home.dials(OutHouse.NUMBER);
        home.phones().ring("provider");
        caller.waits(Duration.ofSeconds(1));
        double left = OutHouse.now();
        caller.hangsUp();
        home.assertTakenBack("provider", left);
    }

    @Test
    void whatTheNetworkSaysBeforeAnAnswerIsHeard(LabHouse house) throws IOException {
        PhoneHabit then = new PhoneHabit.Refuses(false, Duration.ofSeconds(3), "404 Not Found", "");
        OutHouse home = OutHouse.in(house, new PhoneHabit.Announces(tone(house, 700), then));
        LabCaller caller = home.dials(OutHouse.NUMBER).awaitsEnd(OutHouse.PATIENT);
        assertThat(TrunkAbsentTest.cause(caller)).isEqualTo("1");
        Pcm wanted = SineTone.of(700, Duration.ofMillis(400));
        assertThat(AudioMatch.find(wanted, caller.heardEarly()).correlation()).isGreaterThan(PURE);
    }

    /** Two seconds of it, as a provider sends it. */
    private static Path tone(LabHouse house, int hertz) throws IOException {
        Pcm sound = SineTone.of(hertz, Duration.ofSeconds(2));
        return Files.write(house.folder().resolve("tone.ul"), MuLaw.encode(sound));
    }
}

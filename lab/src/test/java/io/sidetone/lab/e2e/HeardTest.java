package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.SineTone;
import io.sidetone.lab.audio.WavFile;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.mail.SmtpFault;
import io.sidetone.lab.network.SlowProxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What comes out of the receiver, word by word and tone by tone. */
@ExtendWith(OneAsterisk.class)
class HeardTest {

    private static final CallerLine STRANGER = CallerLine.number("5550100");

    /** The wait for the mail server's word (1.5 s), and a second for a busy machine. */
    private static final Duration PATIENCE = Duration.ofMillis(2500);

    private static final double PURE = 0.98;

    private static final double AUDIBLE = 0.01;

    private static final String GREETING =
            "Message for Ben. Please speak after the tone, press hash when you are done.";

    private static final String AFTER_THE_MENU = "STREAM FILE (?!.*spool/recording)";

    @Test
    void theGreetingNamesTheRecipientAndTheToneIsWhole(LabHouse house) {
        Steps steps = Steps.in(house);
        LabCaller anna = steps.annaAtTheTone().waits(Duration.ofMillis(500));
        anna.hangsUp();
        Steps.assertHeard(anna, steps.speech(GREETING));
        assertHeardTone(anna, 1000, Duration.ofMillis(240));
    }

    @Test
    void aWorkingToneIsHeardWhileTheRecordingIsOnItsWay(LabHouse house) throws Exception {
        SlowProxy ari = house.keep(new SlowProxy(house.exchange().asterisk().ports().http()));
        Steps steps = Steps.in(house, LabSettings.house().with("ari.port", ari.port()));
        LabCaller anna = steps.annaAtTheTone().says(steps.talk());
        ari.delayAnswers(Duration.ofSeconds(3));
        anna.presses("#").waits(Duration.ofSeconds(2)).hangsUp();
        ari.delayAnswers(Duration.ZERO);
        assertHeardTone(anna, 440, Duration.ofMillis(110));
    }

    @Test
    void aMailServerThatIsDownIsToldSoonInWords(LabHouse house) {
        Steps steps = Steps.in(house);
        house.mail().down();
        assertToldSoon(
                steps,
                "Your message is queued. Your mail server is not answering; the message is sent as"
                        + " soon as it does.");
    }

    @Test
    void nobodyWaitsForASlowMailServer(LabHouse house) {
        Steps steps = Steps.in(house);
        house.mail().plan(new SmtpFault.SlowConsent(Duration.ofSeconds(8)));
        assertToldSoon(steps, "Your message is on its way.");
    }

    @Test
    void aCallerNobodyKnowsIsToldSo(LabHouse house) {
        Steps steps = Steps.in(house, LabSettings.house().with("unknown-caller", "refuse"));
        LabCaller stranger = steps.calls(STRANGER).awaitsEnd(Steps.SOON);
        Steps.assertHeard(
                stranger,
                steps.speech(
                        "Sorry, messages are taken from known callers only, and your number is not"
                                + " known here."));
        assertThat(stranger.variable("SIDETONE_RESULT")).contains("REFUSED");
        steps.assertNothingSent(stranger);
    }

    @Test
    void aCodeThatNobodyHasIsToldSo(LabHouse house) {
        Steps steps = Steps.in(house);
        LabCaller anna = house.call("99", Steps.ANNA).isAnswered().awaitsEnd(Steps.SOON);
        assertThat(anna.heard().loudness()).isGreaterThan(AUDIBLE);
        assertThat(anna.variable("SIDETONE_RESULT")).contains("UNKNOWN_CODE");
        steps.assertNothingSent(anna);
    }

    @Test
    void aLongerCodeIsOneTooWhereTheDialplanHasIt(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        house.call("4321", Steps.ANNA)
                .awaitsCommand("RECORD FILE", Steps.SOON)
                .says(steps.talk())
                .hangsUp();
        assertThat(steps.onlyMail().to()).containsExactly("cleo@friends.example");
    }

    @Test
    void starTellsHowTheLastMessageFared(LabHouse house) {
        Steps steps = Steps.in(house);
        LabCaller first = starAtTheStart(steps);
        first.awaitsCommand("RECORD FILE", Steps.SOON).says(steps.talk()).hangsUp();
        steps.onlyMail();
        LabCaller second = starAtTheStart(steps);
        second.awaitsCommand("RECORD FILE", Steps.SOON).hangsUp();
        Steps.assertHeard(first, steps.speech("You have not sent a message yet."));
        Pcm words = steps.speech("Your last message, to Ben, was delivered today at 12:00.").pcm();
        Steps.assertHeard(second, words.between(Duration.ZERO, Duration.ofSeconds(2)));
    }

    @Test
    void theHousesOwnRecordingIsHeardInsteadOfTheEngine(LabHouse house) throws Exception {
        Steps steps = Steps.in(house);
        var own = steps.speech("Welcome to the house of pears. Speak when you hear the tone.");
        Path file = house.folder().resolve("prompts/en/podcast/greeting.wav");
        Files.createDirectories(file.getParent());
        WavFile.write(own.pcm(), file);
        LabCaller anna = steps.annaAtTheTone();
        anna.hangsUp();
        Steps.assertHeard(anna, own);
    }

    @Test
    void whenTheEngineFailsAsterisksOwnWordsAreHeard(LabHouse house) {
        Steps steps =
                Steps.in(
                        house,
                        LabSettings.house()
                                .with(
                                        "speech",
                                        "{engine: command, command: [\"false\", \"{text}\"]}"));
        LabCaller anna = steps.annaAtTheTone();
        anna.hangsUp();
        assertThat(anna.commands())
                .anyMatch(command -> command.startsWith("STREAM FILE \"vm-intro\""));
        assertThat(anna.heard().loudness()).isGreaterThan(AUDIBLE);
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsTold(LabHouse house) throws Exception {
        Steps steps = Steps.in(house, LabSettings.house().with("fastagi.more", ", calls: 1"));
        LabCaller anna = steps.annaAtTheTone();
        LabCaller stranger = steps.calls(STRANGER).awaitsEnd(Steps.SOON);
        assertThat(stranger.commands()).anyMatch(command -> command.contains("all-circuits-busy"));
        assertThat(stranger.heard().loudness()).isGreaterThan(AUDIBLE);
        assertThat(stranger.variable("SIDETONE_RESULT")).contains("BUSY");
        var talk = steps.talk();
        anna.says(talk).hangsUp();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    private static LabCaller starAtTheStart(Steps steps) {
        return steps.annaCalls()
                .awaitsCommand("STREAM FILE", Steps.SOON)
                .waits(Duration.ofMillis(500))
                .presses("*");
    }

    private static void assertToldSoon(Steps steps, String words) {
        LabCaller anna = steps.annaAtTheMenu(steps.talk()).presses("1");
        Instant pressed = Instant.now();
        anna.awaitsCommands(
                Steps.SOON, "RECORD FILE", Steps.playback(), AFTER_THE_MENU, AFTER_THE_MENU);
        assertThat(Duration.between(pressed, Instant.now())).isLessThan(PATIENCE);
        anna.awaitsEnd(Steps.SOON);
        Steps.assertHeard(anna, steps.speech(words));
        assertThat(anna.variable("SIDETONE_RESULT")).contains("QUEUED");
    }

    private static void assertHeardTone(LabCaller caller, int hertz, Duration length) {
        AudioMatch match = AudioMatch.find(SineTone.of(hertz, length), caller.heard());
        assertThat(match.correlation()).as("%d Hz", hertz).isGreaterThan(PURE);
    }
}

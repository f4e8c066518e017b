package io.sidetone.lab.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The lab itself, proved against Asterisk's own Record() before Sidetone is. */
@ExtendWith(OneAsterisk.class)
class LabCallerTest {

    private static final int NO_SIDETONE = 9;
    private static final Duration BEEP = Duration.ofMillis(800);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final LabExchange exchange;

    LabCallerTest(LabExchange exchange) {
        this.exchange = exchange;
    }

    @Test
    void whatACallerSaysIsRecordedSampleForSample() throws Exception {
        Speech speech = exchange.studio().speak("A word about the garden.");
        LabCaller caller = call(new CallerLine("201", "Anna")).waits(BEEP).says(speech);
        caller.hangsUp();
        AudioMatch match = AudioMatch.find(speech.pcm(), WavFile.read(recorded(caller)));
        assertThat(match.correlation()).isGreaterThan(0.99);
    }

    @Test
    void aCallerHearsTheBeep() {
        LabCaller caller = call(CallerLine.withheld()).waits(BEEP);
        caller.hangsUp();
        assertThat(caller.heard().loudness()).isGreaterThan(0.01);
    }

    @Test
    void aHangUpCutsAWordShort() throws Exception {
        Speech speech = exchange.studio().speak("A long word about the garden and the weather.");
        LabCaller caller = call(CallerLine.number("201")).waits(BEEP).beginsToSay(speech);
        caller.waits(Duration.ofSeconds(1)).hangsUp();
        assertThat(WavFile.read(recorded(caller)).length())
                .isBetween(Duration.ofMillis(900), Duration.ofMillis(1900));
    }

    @Test
    void aKeyEndsTheRecording() {
        LabCaller caller = call(CallerLine.number("201")).waits(BEEP);
        caller.presses("#").awaitsEnd(SOON);
        assertThat(recorded(caller)).isNotEmptyFile();
    }

    @Test
    void aHostileNameReachesTheDialplanWhole() {
        LabCaller caller = call(new CallerLine("1\r\n2", "Eve\r\nBcc: x%$,;\"ü")).waits(BEEP);
        caller.hangsUp();
        assertThat(caller.variable("LAB_NAME"))
                .contains("Eve%0D%0ABcc%3A%20x%25%24%2C%3B%22%C3%BC");
    }

    @Test
    void aSipTelephoneIsHeardThroughTheCodec(@TempDir Path folder) throws Exception {
        Speech speech = exchange.studio().speak("A word about the garden, by SIP.");
        new SippCaller(exchange.asterisk(), folder)
                .speaks("record", CallerLine.number("5550100"), BEEP, speech);
        Path file = exchange.asterisk().recordings().resolve("sip.wav");
        Await.until("the recording is closed", SOON, () -> isComplete(file));
        AudioMatch match = AudioMatch.find(speech.pcm(), WavFile.read(file));
        assertThat(match.correlation()).isGreaterThan(0.97);
    }

    private LabCaller call(CallerLine line) {
        return exchange.callers().call("record", line, NO_SIDETONE).isAnswered();
    }

    private Path recorded(LabCaller caller) {
        String name = caller.variable("LAB_CALLER").orElseThrow() + ".wav";
        Path file = exchange.asterisk().recordings().resolve(name);
        Await.until("the recording is closed", SOON, () -> isComplete(file));
        return file;
    }

    private static boolean isComplete(Path file) {
        try {
            return Files.exists(file) && WavFile.isComplete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

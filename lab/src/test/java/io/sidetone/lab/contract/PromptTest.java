package io.sidetone.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.Sound;
import io.sidetone.lab.LabExchange;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OverEachProtocol
class PromptTest extends CallContract {

    private static final Sound MISSING = new Sound.Named("contract/there-is-none");
    private static final DtmfSet KEYS = new DtmfSet("12");
    private static final Duration NOTE = Duration.ofMillis(100);

    PromptTest(Protocol protocol, LabExchange exchange) {
        super(protocol, exchange);
    }

    @Test
    void aPromptIsHeardToItsEnd() throws Exception {
        var speech = speech();
        var prompt = promptOf(speech);
        var call =
                answered((it, _) -> {
                    var begun = System.nanoTime();
                    it.play(prompt);
                    return Duration.ofNanos(System.nanoTime() - begun);
                });
        assertThat(call.outcome()).isCloseTo(speech.pcm().length(), MOMENT);
        call.callerLeaves();
        assertHeard(call.caller(), speech);
    }

    @Test
    void aRowOfSoundsIsHeardOneAfterTheOther() throws Exception {
        var first = exchange.studio().speak("First there is this.");
        var second = exchange.studio().speak("And then comes that.");
        var row = row(soundOf(first), soundOf(second));
        var call = answered((it, _) -> it.play(row, KEYS));
        assertThat(call.outcome()).isEmpty();
        call.callerLeaves();
        assertHeard(call.caller(), first);
        assertHeard(call.caller(), second);
    }

    @Test
    void oneOfTheKeysInterruptsAPrompt() throws Exception {
        var speech = speech();
        var prompt = promptOf(speech);
        var call =
                answered((it, here) -> {
                    here.run();
                    return it.play(prompt, KEYS);
                });
        call.callerOnceThere().presses("2");
        assertThat(call.outcome()).contains(new Dtmf('2'));
        call.callerLeaves();
        assertThat(shareHeard(call.caller(), speech)).isLessThan(0.6);
    }

    @Test
    void anotherKeyInterruptsNothingAndIsForgotten() throws Exception {
        var speech = speech();
        var prompt = promptOf(speech);
        var call =
                answered((it, here) -> {
                    here.run();
                    return it.play(prompt, KEYS).or(() -> waited(it));
                });
        call.callerOnceThere().presses("3");
        assertThat(call.outcome()).isEmpty();
        call.callerLeaves();
        assertHeard(call.caller(), speech);
    }

    @Test
    void noKeyInterruptsAPromptThatAllowsNone() throws Exception {
        var speech = speech();
        var prompt = promptOf(speech);
        var call =
                answered((it, here) -> {
                    here.run();
                    it.play(prompt);
                    return waited(it);
                });
        call.callerOnceThere().presses("1");
        assertThat(call.outcome()).isEmpty();
        call.callerLeaves();
        assertHeard(call.caller(), speech);
    }

    @Test
    void theNextWayIsTakenWhenOneCannotBePlayed() throws Exception {
        var speech = speech();
        var prompt = prompt(MISSING, soundOf(speech));
        var call = answered((it, _) -> it.play(prompt, KEYS));
        assertThat(call.outcome()).isEmpty();
        call.callerLeaves();
        assertHeard(call.caller(), speech);
        assertNoTone(call.caller(), 880, NOTE);
    }

    @Test
    void aToneStandsInForWhatCannotBePlayed() throws Exception {
        var prompt = prompt(MISSING);
        var call = answered((it, _) -> it.play(prompt, KEYS));
        assertThat(call.outcome()).isEmpty();
        call.callerLeaves();
        assertHeardTone(call.caller(), 880, NOTE);
    }

    @Test
    void aToneStandsInForARecordingThatIsNotThereOrEmpty() throws Exception {
        var call =
                answered((it, _) -> {
                    it.play(new Prompt.Recorded("contract-there-is-none"));
                    var empty = "contract-empty-" + it.channelId();
                    Files.createFile(recorded(empty));
                    return it.play(new Prompt.Recorded(empty), KEYS);
                });
        assertThat(call.outcome()).isEmpty();
        call.callerLeaves();
        assertHeardTone(call.caller(), 880, NOTE);
    }

    @Test
    void aRecordingIsPlayed() throws Exception {
        var speech = speech();
        var call =
                answered((it, _) -> {
                    var name = "contract-" + it.channelId();
                    Files.copy(speech.file(), recorded(name));
                    return it.play(new Prompt.Recorded(name), KEYS);
                });
        assertThat(call.outcome()).isEmpty();
        call.callerLeaves();
        assertHeard(call.caller(), speech);
    }

    private static Optional<Dtmf> waited(Call call) {
        try {
            return call.waitForDigit(MOMENT);
        } catch (CallEnded ended) {
            throw new AssertionError(ended);
        }
    }
}

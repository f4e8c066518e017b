package io.sidetone.core.prompt.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.core.audio.convert.TelephoneWav;
import io.sidetone.core.process.CommandRunner;
import io.sidetone.core.process.CommandTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real commands; espeak-ng is what the lab installs. */
class CommandSpeechEngineTest {

    private static final Utterance HELLO = new Utterance("Message for Anna.", "en-gb");

    @TempDir Path directory;

    private SpeechEngine engine(String... command) {
        return new CommandSpeechEngine(
                new CommandTemplate(List.of(command)),
                Duration.ofSeconds(20),
                new CommandRunner(),
                directory.resolve("scratch"));
    }

    private static long millis(byte[] wav) throws IOException {
        return TelephoneWav.millis(TelephoneWav.speech(wav));
    }

    @Test
    void espeakSpeaksWhatItReads() throws IOException {
        var wav = engine("espeak-ng", "-v", "{voice}", "--stdin", "-w", "{file}").speak(HELLO);
        assertThat(millis(wav)).isBetween(700L, 2_500L);
    }

    @Test
    void espeakSpeaksItsArgument() throws IOException {
        var wav = engine("espeak-ng", "-v", "{voice}", "-w", "{file}", "{text}").speak(HELLO);
        assertThat(millis(wav)).isBetween(700L, 2_500L);
    }

    @Test
    void espeakSpeaksToItsStandardOutput() throws IOException {
        var wav = engine("espeak-ng", "-v", "{voice}", "--stdin", "--stdout").speak(HELLO);
        assertThat(millis(wav)).isBetween(700L, 2_500L);
    }

    @Test
    void anOptionInTheTextIsSpokenAndNotObeyed() throws IOException {
        var target = directory.resolve("stolen.wav");
        var hostile = new Utterance("-w " + target, "en");
        var wav = engine("espeak-ng", "-v", "{voice}", "-w", "{file}", "{text}").speak(hostile);
        assertThat(millis(wav)).isGreaterThan(700);
        assertThat(target).doesNotExist();
    }

    @Test
    void noShellEverReadsTheText() throws IOException {
        var target = directory.resolve("touched");
        var text = new Utterance("a; touch " + target + " `touch " + target + "` $(id)", "en");
        var said = engine("printf", "%s", "{text}").speak(text);
        assertThat(new String(said, StandardCharsets.UTF_8)).isEqualTo(text.text());
        assertThat(target).doesNotExist();
    }

    @Test
    void aMissingEngineIsNamed() {
        assertThatThrownBy(() -> engine("no-such-engine", "{text}").speak(HELLO))
                .isInstanceOf(SpeechFailed.class)
                .hasMessageContaining("cannot run no-such-engine: is it installed?");
    }

    @Test
    void anUnknownVoiceIsTheEnginesOwnWords() {
        var engine = engine("espeak-ng", "-v", "{voice}", "--stdin", "-w", "{file}");
        assertThatThrownBy(() -> engine.speak(new Utterance("Hello", "klingon-xx")))
                .isInstanceOf(SpeechFailed.class)
                .hasMessageContaining("espeak-ng failed with status 1: ")
                .hasMessageContaining("voice");
    }

    @Test
    void anEngineThatWritesNoFileIsTold() {
        assertThatThrownBy(() -> engine("true", "{file}").speak(HELLO))
                .hasMessageContaining("true ended well but wrote no sound");
    }

    @Test
    void leavesNoFilesBehind() throws IOException {
        var before = leftovers();
        engine("espeak-ng", "--stdin", "-w", "{file}").speak(HELLO);
        assertThat(leftovers()).isEqualTo(before);
    }

    private static long leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().contains("sidetone-speech-")).count();
        }
    }
}

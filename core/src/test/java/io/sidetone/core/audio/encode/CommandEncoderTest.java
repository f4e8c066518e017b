package io.sidetone.core.audio.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.core.audio.convert.TelephoneWav;
import io.sidetone.core.process.CommandRunner;
import io.sidetone.core.process.CommandTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandEncoderTest {

    @TempDir Path directory;

    private static CommandEncoder encoder(String... command) {
        return new CommandEncoder(
                AudioFormat.MP3, new CommandTemplate(List.of(command)), new CommandRunner());
    }

    private Path wav() throws IOException {
        return Files.write(directory.resolve("message.wav"), TelephoneWav.silence(800));
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theCommandMakesANewFileOfTheFormat() throws IOException {
        var encoded = encoder("cp", "{in}", "{out}").encode(wav(), directory);
        assertThat(encoded).get().asString().endsWith(".mp3");
        assertThat(encoded.orElseThrow()).hasSameBinaryContentAs(wav());
        assertThat(files()).hasSize(2);
    }

    @Test
    void aFailureLeavesTheRecordingAndNothingElse() throws IOException {
        assertThat(encoder("false", "{in}", "{out}").encode(wav(), directory)).isEmpty();
        assertThat(files()).containsExactly("message.wav");
    }

    @Test
    void aCommandThatWritesNothingFailed() {
        assertThatThrownBy(() -> encoder("true", "{in}", "{out}").encodeOrFail(wav(), directory))
                .hasMessage("true ended well but wrote no sound");
    }

    @Test
    void aMissingEncoderIsTold() {
        assertThat(EncoderCheck.trouble(encoder("no-such-encoder", "{in}", "{out}")))
                .get()
                .asString()
                .contains("cannot run no-such-encoder: is it installed?");
    }

    @Test
    void aWorkingEncoderIsNoTrouble() {
        assertThat(EncoderCheck.trouble(encoder("cp", "{in}", "{out}"))).isEmpty();
    }

    @Test
    void aCommandWithoutInAndOutIsRefused() {
        assertThatThrownBy(() -> encoder("lame", "{in}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{in} and {out}");
    }

    @Test
    void theUsualCommandsHaveBoth() {
        for (var format : List.of(AudioFormat.MP3, AudioFormat.OGG)) {
            assertThat(format.usualCommand()).contains("{in}", "{out}");
        }
        assertThat(AudioFormat.WAV.usualCommand()).isEmpty();
        assertThat(AudioFormat.MP3.extension()).isEqualTo("mp3");
    }
}

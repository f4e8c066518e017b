package io.sidetone.core.audio.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sidetone.core.audio.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToneRowTest {

    private static final Duration LEAD = Duration.ofMillis(100);

    @TempDir Path directory;

    @Test
    void notesHaveTheirFrequencyLengthAndLevel() {
        var row =
                new ToneRow(
                        "three",
                        LEAD,
                        -24,
                        List.of(Note.of(913.8, 274), Note.of(1428.5, 380), Note.of(1776.7, 380)));
        var heard = ToneMeter.measure(samples(row), 1430, 913.8, 1428.5, 1776.7);

        assertThat(heard)
                .zipSatisfy(
                        row.notes(),
                        (tone, note) -> {
                            assertThat(tone.hertz()).isCloseTo(note.hertz(), within(0.2));
                            assertThat(tone.level()).isCloseTo(-24, within(0.05));
                            assertThat(tone.millis())
                                    .isCloseTo(note.length().toMillis(), within(3.0));
                        });
        assertThat(heard.getFirst().from() / 8.0).isCloseTo(LEAD.toMillis(), within(2.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -24, -40})
    void aLevelIsMeasuredAgainstTheDigitalMilliwatt(double level) {
        var row = new ToneRow("one", Duration.ZERO, level, List.of(Note.of(1000, 500)));
        var height = 22_650 * Math.pow(10, level / 20);
        assertThat(ToneMeter.measure(samples(row), height, 1000))
                .singleElement()
                .satisfies(tone -> assertThat(tone.level()).isCloseTo(level, within(0.05)));
    }

    @Test
    void noNoteBeginsOrEndsWithAClick() {
        var sound = samples(new ToneRow("one", Duration.ZERO, -24, List.of(Note.of(1776.7, 100))));
        for (int at : new int[] {0, 1, sound.length - 1, sound.length - 2}) {
            assertThat((int) sound[at]).as("sample %d", at).isBetween(-60, 60);
        }
    }

    @Test
    void itIsAWavFileOfTheTelephone() throws IOException {
        var row = new ToneRow("one", LEAD, -24, List.of(Note.of(950, 330)));
        var file = Files.write(directory.resolve("one.wav"), row.wav());
        var wav = WavFile.inspect(file);
        assertThat(wav.complete()).isTrue();
        assertThat(wav.length()).isEqualTo(LEAD.plusMillis(330));
    }

    @Test
    void whatNoTelephoneCarriesIsRefused() {
        assertThatThrownBy(() -> Note.of(4000, 100)).hasMessageContaining("4000");
        assertThatThrownBy(() -> Note.of(Double.NaN, 100)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Note.of(440, 9)).hasMessageContaining("10 ms");
        assertThatThrownBy(() -> row("two words", -24)).hasMessageContaining("one word");
        assertThatThrownBy(() -> row("loud", 4)).hasMessageContaining("dBm0");
    }

    private static ToneRow row(String name, double level) {
        return new ToneRow(name, LEAD, level, List.of(Note.of(440, 100)));
    }

    private static short[] samples(ToneRow row) {
        return ToneMeter.samplesOf(row.wav());
    }
}

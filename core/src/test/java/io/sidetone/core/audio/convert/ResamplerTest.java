package io.sidetone.core.audio.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

    private static double throughput(int rate, double hertz) {
        var tone = Tones.sine(hertz, rate, 1, 0.5);
        var resampled = new Resampler(rate, 8_000).resample(tone);
        return Tones.level(resampled) - Tones.level(tone);
    }

    @ParameterizedTest
    @CsvSource({"22050,300", "22050,1000", "22050,3000", "16000,3000", "48000,3000", "44100,1000"})
    void theTelephoneBandKeepsItsLevel(int rate, double hertz) {
        assertThat(throughput(rate, hertz)).isCloseTo(0, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"22050,4100", "22050,5000", "22050,7500", "16000,7000", "48000,12000"})
    void whatATelephoneCannotCarryDoesNotFoldBack(int rate, double hertz) {
        assertThat(throughput(rate, hertz)).isLessThan(-60);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000, 22_051})
    void theLengthInSecondsStays(int rate) {
        assertThat(new Resampler(rate, 8_000).resample(new float[rate])).hasSize(8_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 16_000, 22_050, 48_000})
    void silenceStaysSilenceAndASteadyLevelSteady(int rate) {
        var level = new float[rate];
        java.util.Arrays.fill(level, 0.25f);
        var resampled = new Resampler(rate, 8_000).resample(level);
        assertThat(resampled[4_000]).isCloseTo(0.25f, within(0.0005f));
        assertThat(new Resampler(rate, 8_000).resample(new float[rate])).containsOnly(0f);
    }
}

package io.sidetone.agi.screening.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sidetone.core.audio.tone.ToneMeter;
import io.sidetone.core.audio.tone.ToneMeter.Heard;
import io.sidetone.core.audio.tone.ToneRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples against the standards: frequency, length, gap and level, all measured. */
class SpecialInformationTonesTest {

    /** The amplitude of a sine of -24 dBm0. */
    private static final double HEIGHT = 1429;

    private static final int LEAD_SAMPLES = 4000;

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of(
                        SpecialInformationTones.ITU,
                        new double[] {950, 1400, 1800},
                        new double[] {330, 330, 330}),
                Arguments.of(
                        SpecialInformationTones.INTERCEPT,
                        new double[] {913.8, 1370.6, 1776.7},
                        new double[] {274, 274, 380}),
                Arguments.of(
                        SpecialInformationTones.VACANT,
                        new double[] {985.2, 1370.6, 1776.7},
                        new double[] {380, 274, 380}));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void frequenciesAreWithinATenthOfWhatIsAllowed(ToneRow row, double[] hertz, double[] millis) {
        var heard = measure(row, hertz);
        for (int i = 0; i < 3; i++) {
            // GR-1162 allows 0.2 %, ITU-T 50 Hz.
            assertThat(heard.get(i).hertz()).isCloseTo(hertz[i], within(hertz[i] * 0.0002));
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void lengthsAreWithinAFifthOfWhatIsAllowed(ToneRow row, double[] hertz, double[] millis) {
        var heard = measure(row, hertz);
        for (int i = 0; i < 3; i++) {
            // GR-1162 allows 5 %, ITU-T 70 ms.
            assertThat(heard.get(i).millis()).isCloseTo(millis[i], within(millis[i] * 0.01));
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void gapsAreShorterThanFourMilliseconds(ToneRow row, double[] hertz, double[] millis) {
        var heard = measure(row, hertz);
        for (int i = 1; i < 3; i++) {
            var gap = (heard.get(i).from() - heard.get(i - 1).to()) / 8.0;
            assertThat(gap).isBetween(0.0, 4.0);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void levelsAreRight(ToneRow row, double[] hertz, double[] millis) {
        // Allowed are 1.5 dB to either side; µ-law and a trunk take their part of it.
        assertThat(measure(row, hertz))
                .allSatisfy(tone -> assertThat(tone.level()).isCloseTo(-24, within(0.1)));
    }

    @Test
    void theFirstMomentAfterTheAnswerIsSilent() {
        var samples = ToneMeter.samplesOf(SpecialInformationTones.ITU.wav());
        for (int i = 0; i < LEAD_SAMPLES; i++) {
            assertThat(samples[i]).isZero();
        }
    }

    private static List<Heard> measure(ToneRow row, double[] hertz) {
        return ToneMeter.measure(ToneMeter.samplesOf(row.wav()), HEIGHT, hertz);
    }
}

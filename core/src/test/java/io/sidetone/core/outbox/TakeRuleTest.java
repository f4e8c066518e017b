package io.sidetone.core.outbox;

import static io.sidetone.core.outbox.TakeKind.APPEND;
import static io.sidetone.core.outbox.TakeKind.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakeRuleTest {

    private static final Duration MINIMUM = Duration.ofMillis(500);

    private final List<TakeRecord> takes = new ArrayList<>();

    @Test
    void aReplacementStandsForAllBefore() {
        given(REPLACE, 900).given(APPEND, 800).given(REPLACE, 700);
        assertThat(counting()).containsExactly(3);
    }

    @Test
    void anAppendedTakeIsHeardAfterTheOthers() {
        given(REPLACE, 900).given(APPEND, 800).given(APPEND, 700);
        assertThat(counting()).containsExactly(1, 2, 3);
        assertThat(TakeRule.soundIn(TakeRule.counting(takes, MINIMUM)))
                .isEqualTo(Duration.ofMillis(2400));
    }

    @Test
    void aReplacementWithoutSoundReplacesNothing() {
        given(REPLACE, 900).given(REPLACE, 99);
        assertThat(counting()).containsExactly(1);
    }

    @Test
    void aCoughReplacesNothing() {
        given(REPLACE, 900).given(REPLACE, 499);
        assertThat(counting()).containsExactly(1);
    }

    @Test
    void aShortWordMayBeAppended() {
        given(REPLACE, 900).given(APPEND, 150);
        assertThat(counting()).containsExactly(1, 2);
    }

    @Test
    void tooLittleSoundIsNoMessageAndNothingToAppendTo() {
        given(REPLACE, 499).given(APPEND, 499);
        assertThat(counting()).isEmpty();
    }

    @Test
    void aTakeThatWasNeverRecordedChangesNothing() {
        given(REPLACE, 900);
        takes.add(TakeRecord.begun(new Take(2, "sidetone-x-2", REPLACE)));
        assertThat(counting()).containsExactly(1);
    }

    @Test
    void silenceAloneIsNothing() {
        given(REPLACE, 0).given(APPEND, 80);
        assertThat(counting()).isEmpty();
    }

    private TakeRuleTest given(TakeKind kind, int soundMillis) {
        var number = takes.size() + 1;
        var take = new Take(number, "sidetone-x-" + number, kind);
        takes.add(TakeRecord.begun(take).collected(Duration.ofMillis(soundMillis), true));
        return this;
    }

    private List<Integer> counting() {
        return TakeRule.counting(takes, MINIMUM).stream()
                .map(each -> each.take().number())
                .toList();
    }
}

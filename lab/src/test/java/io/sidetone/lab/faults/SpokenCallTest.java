package io.sidetone.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.faults.calls.Habit;
import io.sidetone.lab.faults.calls.SpokenCall;
import io.sidetone.lab.faults.calls.SpokenCall.Said;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a campaign expects to arrive. */
class SpokenCallTest {

    private static final Pcm WORDS = new Pcm(new short[8000], Pcm.TELEPHONE);

    @Test
    void whatWasSaidMustArrive() {
        SpokenCall call = call(false, "", said(1, false, true));
        assertThat(call.mustArrive()).isTrue();
        assertThat(call.mustNotArrive()).isFalse();
        assertThat(call.messageId()).contains("20261121-181500000-abcdefghijkl");
    }

    @Test
    void whoSaidNothingHasSentNothing() {
        assertThat(call(false, "", said(1, false, false)).mustNotArrive()).isTrue();
        assertThat(call(false, "").mustNotArrive()).isTrue();
    }

    @Test
    void theSecondTakeReplacesTheFirstOrIsAdded() {
        assertThat(call(false, "", said(1, false, true), said(2, false, true)).counting())
                .extracting(Said::recording)
                .containsExactly("sidetone-20261121-181500000-abcdefghijkl-2");
        assertThat(call(false, "", said(1, false, true), said(2, true, true)).counting())
                .hasSize(2);
        assertThat(call(false, "", said(1, false, true), said(2, false, false)).counting())
                .hasSize(1);
    }

    @Test
    void aCancelledMessageMustNotArriveOnceTheCallerWasTold() {
        assertThat(call(true, "CANCELLED", said(1, false, true)).mustNotArrive()).isTrue();
        SpokenCall undecided = call(true, "", said(1, false, true));
        assertThat(undecided.mustArrive() || undecided.mustNotArrive()).isFalse();
    }

    private static Said said(int take, boolean appended, boolean audible) {
        return new Said(
                "sidetone-20261121-181500000-abcdefghijkl-" + take,
                appended,
                audible ? Optional.of(WORDS) : Optional.empty());
    }

    private static SpokenCall call(boolean cancelAsked, String result, Said... takes) {
        return new SpokenCall("5550100", Habit.SEND, List.of(takes), cancelAsked, result);
    }
}

package io.sidetone.agi.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.FakeAsterisk;
import io.sidetone.agi.FlowUnderTest;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.Sound;
import io.sidetone.core.prompt.Sounds;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PromptPlayerTest {

    private static final String OK = "200 result=0";
    private static final String CANNOT_OPEN = "200 result=-1 endpos=0";
    private static final String HEARD = "200 result=0 endpos=11234";
    private static final DtmfSet KEYS = new DtmfSet("12");
    private static final URI PULLED =
            URI.create("http://127.0.0.1:4580/0123456789abcdef0123456789abcdef.wav");
    private static final List<List<Sound>> TWO_WAYS =
            List.of(
                    List.of(new Sound.Pulled(PULLED)),
                    List.of(new Sound.Named("vm-theperson"), new Sound.Named("beeperr")));

    @Test
    void thePhraseIsPlayedInTheBestWay() throws Exception {
        try (var flow = playing((phrase, language) -> TWO_WAYS, Prompt.phrase("x"))) {
            flow.asterisk().answers("STREAM FILE \"" + PULLED + "\" \"12\"", HEARD);

            assertThat(flow.outcome()).isEmpty();
        }
    }

    @Test
    void theNextWayIsTakenWhenAsteriskCannotOpenOne() throws Exception {
        try (var flow = playing((phrase, language) -> TWO_WAYS, Prompt.phrase("x"))) {
            flow.asterisk()
                    .answers("STREAM FILE \"" + PULLED + "\" \"12\"", CANNOT_OPEN)
                    .answers("STREAM FILE \"vm-theperson\" \"12\"", HEARD)
                    .answers("STREAM FILE \"beeperr\" \"12\"", "200 result=50 endpos=800");

            assertThat(flow.outcome()).contains(new Dtmf('2'));
        }
    }

    @Test
    void aToneStandsInWhenThereIsNoWay() throws Exception {
        try (var flow = playing((phrase, language) -> List.of(), Prompt.phrase("x"))) {
            attentionTone(flow.asterisk(), "200 result=49");

            assertThat(flow.outcome()).contains(new Dtmf('1'));
        }
    }

    @Test
    void aToneStandsInWhenLookingFails() throws Exception {
        Sounds broken =
                (phrase, language) -> {
                    throw new IllegalStateException("engine exploded");
                };
        try (var flow = playing(broken, Prompt.phrase("x"))) {
            attentionTone(flow.asterisk(), "200 result=50");

            assertThat(flow.outcome()).contains(new Dtmf('2'));
        }
    }

    @Test
    void theWorkingTonePlaysWhileAPhraseIsLookedFor() throws Exception {
        var spoken = new CountDownLatch(1);
        try (var flow = playing(slow(spoken), Prompt.phrase("x"))) {
            flow.asterisk().answers("EXEC \"Playtones\" \"440/120,0/480\"", OK);
            spoken.countDown();
            flow.asterisk()
                    .answers("EXEC \"StopPlaytones\" \"\"", OK)
                    .answers("STREAM FILE \"" + PULLED + "\" \"12\"", HEARD);

            assertThat(flow.outcome()).isEmpty();
        }
    }

    @Test
    void aHangUpEndsTheLookingAtOnce() throws Exception {
        var never = new CountDownLatch(1);
        try (var flow = playing(slow(never), Prompt.phrase("x"))) {
            flow.asterisk().says("HANGUP\n");

            assertThat(flow.failure())
                    .isInstanceOfSatisfying(
                            CallEnded.class,
                            ended -> assertThat(ended.reason()).isEqualTo(CallEnded.Reason.HANGUP));
            flow.asterisk().expectsEnd();
            never.countDown();
        }
    }

    @Test
    void aHangUpWhilePlayingEndsTheCall() throws Exception {
        try (var flow = playing((phrase, language) -> TWO_WAYS, Prompt.phrase("x"))) {
            flow.asterisk()
                    .answers("STREAM FILE \"" + PULLED + "\" \"12\"", "200 result=-1 endpos=12000");

            assertThat(flow.failure()).isInstanceOf(CallEnded.class);
        }
    }

    @Test
    void aRecordingIsPlayedFromWhereAsteriskKeepsIt() throws Exception {
        try (var flow = playing((phrase, language) -> List.of(), new Prompt.Recorded("m-1"))) {
            flow.asterisk().answers("STREAM FILE \"/rec/m-1\" \"12\"", HEARD);

            assertThat(flow.outcome()).isEmpty();
        }
    }

    @Test
    void anEmptyRecordingIsNotSilence() throws Exception {
        try (var flow = playing((phrase, language) -> List.of(), new Prompt.Recorded("m-1"))) {
            flow.asterisk().answers("STREAM FILE \"/rec/m-1\" \"12\"", "200 result=0 endpos=0");
            attentionTone(flow.asterisk(), "200 result=49");

            assertThat(flow.outcome()).contains(new Dtmf('1'));
        }
    }

    @Test
    void aRecordingElsewhereCannotBeNamed() throws Exception {
        try (var flow =
                playing((phrase, language) -> List.of(), new Prompt.Recorded("../../etc/passwd"))) {
            assertThat(flow.failure()).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static FlowUnderTest<Optional<Dtmf>> playing(Sounds sounds, Prompt prompt)
            throws IOException {
        return new FlowUnderTest<>(sounds, (call, _) -> call.play(prompt, KEYS));
    }

    private static Sounds slow(CountDownLatch spoken) {
        return (phrase, language) -> {
            try {
                assertThat(spoken.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return TWO_WAYS;
        };
    }

    private static void attentionTone(FakeAsterisk asterisk, String reply) throws IOException {
        asterisk.answers("EXEC \"Playtones\" \"!880/120,!0/80,!880/120\"", OK)
                .answers("WAIT FOR DIGIT 320", reply)
                .answers("EXEC \"StopPlaytones\" \"\"", OK);
    }
}

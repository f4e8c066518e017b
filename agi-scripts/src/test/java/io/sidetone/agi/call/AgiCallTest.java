package io.sidetone.agi.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.FlowUnderTest;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.RecordingEnd;
import io.sidetone.core.call.RecordingFailed;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.core.call.Tone;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The replies are those of Asterisk 22.10.1. */
class AgiCallTest {

    private static final String OK = "200 result=0";
    private static final String DEAD =
            "511 Command Not Permitted on a dead channel or intercept routine";
    private static final String RECORD_TONE = "EXEC \"Playtones\" \"!1000/250\"";
    private static final String RECORD = "RECORD FILE \"/rec/m-1\" \"wav\" \"#\" 60000 0 s=5";
    private static final RecordingRequest REQUEST =
            new RecordingRequest(
                    "m-1", Duration.ofMinutes(1), Duration.ofMillis(4500), new DtmfSet("#"));

    @Test
    void theCallKnowsWhatAsteriskSaid() throws Exception {
        try (var flow =
                new FlowUnderTest<>((call, _) ->
                        List.of(
                                call.channelId(),
                                call.arguments(),
                                call.language().toString(),
                                call.callerId().number()))) {
            assertThat(flow.outcome())
                    .containsExactly("1795250940.1", List.of("42", "second arg"), "en", "201");
        }
    }

    @Test
    void recordingBeginsWithTheToneAndNotAfterIt() throws Exception {
        try (var flow = new FlowUnderTest<>((call, _) -> call.record(REQUEST))) {
            flow.asterisk()
                    .answers(RECORD_TONE, OK)
                    .answers(RECORD, "200 result=35 (dtmf) endpos=16000");

            assertThat(flow.outcome()).isEqualTo(RecordingEnd.DIGIT);
        }
    }

    @Test
    void silenceEndsARecordingWhateverNumberAsteriskGives() throws Exception {
        try (var flow = new FlowUnderTest<>((call, _) -> call.record(REQUEST))) {
            flow.asterisk()
                    .answers(RECORD_TONE, OK)
                    .answers(RECORD, "200 result=3492 (timeout) endpos=28208");

            assertThat(flow.outcome()).isEqualTo(RecordingEnd.TIMEOUT);
        }
    }

    @Test
    void aHangUpDuringARecordingLeavesACompleteRecording() throws Exception {
        try (var flow = new FlowUnderTest<>((call, _) -> call.record(REQUEST))) {
            flow.asterisk()
                    .answers(RECORD_TONE, OK)
                    .answers(RECORD, "HANGUP\n200 result=-1 (hangup) endpos=237072");

            assertThat(flow.outcome()).isEqualTo(RecordingEnd.HANGUP);
        }
    }

    @Test
    void aHangUpBeforeAnythingIsRecordedEndsTheCall() throws Exception {
        try (var flow = new FlowUnderTest<>((call, _) -> call.record(REQUEST))) {
            flow.asterisk()
                    .answers(RECORD_TONE, OK)
                    .answers(RECORD, "HANGUP\n200 result=-1 (hangup) endpos=0");

            assertThat(reasonOf(flow.failure())).isEqualTo(CallEnded.Reason.HANGUP);
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsTold() throws Exception {
        try (var flow = new FlowUnderTest<>((call, _) -> call.record(REQUEST))) {
            flow.asterisk().answers(RECORD_TONE, OK).answers(RECORD, "200 result=-1 (writefile)");

            assertThat(flow.failure())
                    .isInstanceOf(RecordingFailed.class)
                    .hasMessageContaining("cannot write into /rec");
        }
    }

    @Test
    void aKeyIsWaitedFor() throws Exception {
        try (var flow =
                new FlowUnderTest<>((call, _) -> call.waitForDigit(Duration.ofSeconds(3)))) {
            flow.asterisk().answers("WAIT FOR DIGIT 3000", "200 result=35");

            assertThat(flow.outcome()).contains(Dtmf.HASH);
        }
    }

    @Test
    void noKeyIsNone() throws Exception {
        try (var flow =
                new FlowUnderTest<>((call, _) -> call.waitForDigit(Duration.ofSeconds(-1)))) {
            flow.asterisk().answers("WAIT FOR DIGIT 0", OK);

            assertThat(flow.outcome()).isEmpty();
        }
    }

    @Test
    void afterAHangUpNothingIsAskedOfTheCallerAnyMore() throws Exception {
        try (var flow =
                new FlowUnderTest<>((call, _) -> {
                    call.setVariable("STEP", "1");
                    call.play(Tone.ATTENTION);
                    return "heard";
                })) {
            flow.asterisk().expects("SET VARIABLE \"STEP\" \"1\"").says("HANGUP\n200 result=1\n");

            assertThat(reasonOf(flow.failure())).isEqualTo(CallEnded.Reason.HANGUP);
            flow.asterisk().expectsEnd();
        }
    }

    @Test
    void variablesWorkAfterAHangUp() throws Exception {
        try (var flow =
                new FlowUnderTest<>((call, _) -> {
                    call.hangUp();
                    call.setVariable("A", "b\r\nEXEC \"System\" \\");
                    return call.variable("A");
                })) {
            flow.asterisk()
                    .expects("HANGUP")
                    .says("HANGUP\n200 result=1\n")
                    .answers("SET VARIABLE \"A\" \"b  EXEC \\\"System\\\" \\\\\"", "200 result=1")
                    .answers("GET VARIABLE \"A\"", "200 result=1 (b)");

            assertThat(flow.outcome()).contains("b");
        }
    }

    @Test
    void aVariableThatIsNotSetIsEmptyAndSoIsOneOfALostCall() throws Exception {
        try (var flow =
                new FlowUnderTest<>(
                        (call, _) -> List.of(call.variable("A"), call.variable("B")).toString())) {
            flow.asterisk().answers("GET VARIABLE \"A\"", OK).expects("GET VARIABLE \"B\"");
            flow.asterisk().close();

            assertThat(flow.outcome()).isEqualTo("[Optional.empty, Optional.empty]");
        }
    }

    @Test
    void aTonePlaysWhileWorkIsDone() throws Exception {
        try (var flow =
                new FlowUnderTest<>((call, _) -> call.withTone(Tone.WORKING, () -> "done"))) {
            flow.asterisk()
                    .answers("EXEC \"Playtones\" \"440/120,0/480\"", OK)
                    .answers("EXEC \"StopPlaytones\" \"\"", OK);

            assertThat(flow.outcome()).isEqualTo("done");
        }
    }

    @Test
    void theWorkIsDoneEvenWhenTheCallerHasLeft() throws Exception {
        try (var flow =
                new FlowUnderTest<>((call, _) -> {
                    call.setVariable("STEP", "1");
                    return call.withTone(Tone.WORKING, () -> "done");
                })) {
            flow.asterisk().expects("SET VARIABLE \"STEP\" \"1\"").says("HANGUP\n200 result=1\n");

            assertThat(flow.outcome()).isEqualTo("done");
            flow.asterisk().expectsEnd();
        }
    }

    @Test
    void whatTheWorkThrowsIsThrownAndTheToneEnds() throws Exception {
        try (var flow =
                new FlowUnderTest<>((call, _) ->
                        call.withTone(
                                Tone.WORKING,
                                () -> {
                                    throw new IOException("disk full");
                                }))) {
            flow.asterisk().answers("EXEC \"Playtones\" \"440/120,0/480\"", DEAD).says("");

            assertThat(flow.failure()).isInstanceOf(IOException.class).hasMessage("disk full");
        }
    }

    @Test
    void answeringACallerWhoHasLeftEndsTheCall() throws Exception {
        try (var flow =
                new FlowUnderTest<>((call, _) -> {
                    call.answer();
                    return "answered";
                })) {
            flow.asterisk().answers("ANSWER", "200 result=-1");

            assertThat(reasonOf(flow.failure())).isEqualTo(CallEnded.Reason.HANGUP);
        }
    }

    private static CallEnded.Reason reasonOf(Throwable failure) {
        return ((CallEnded) failure).reason();
    }
}

package io.sidetone.lab.faults.crowd;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.faults.calls.Habit;
import io.sidetone.lab.faults.calls.SpokenCall;
import io.sidetone.lab.faults.calls.Talker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** One of a crowd, all of whom do the same thing at the same moment. */
final class CrowdCaller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration REACTION = Duration.ofMillis(120);
    private static final Duration HEARS_IT = Duration.ofSeconds(2);
    private static final String WORDS = "STREAM FILE (?!.*spool/recording)";

    /**
     * What came of it.
     *
     * @param call what was said
     * @param waits how long the caller heard nothing
     * @param recordingBegan in seconds since 1970
     * @param recordingEnded in seconds since 1970
     */
    record Outcome(
            SpokenCall call,
            Map<Step, Duration> waits,
            double recordingBegan,
            double recordingEnded) {}

    private final LabHouse house;
    private final Speech speech;
    private final String number;
    private final CyclicBarrier together;

    /**
     * @param together where the crowd waits for its last one
     */
    CrowdCaller(LabHouse house, Speech speech, String number, CyclicBarrier together) {
        this.house = house;
        this.speech = speech;
        this.number = number;
        this.together = together;
    }

    Outcome call() {
        waitForAll();
        LabCaller caller = house.call("42", CallerLine.number(number)).isAnswered();
        caller.awaitsCommand("RECORD FILE", PATIENCE).waits(REACTION);
        // No waiting here: what is said, and its pauses, is heard again.
        caller.says(speech)
                .presses("#")
                .awaitsCommands(PATIENCE, "RECORD FILE", Talker.PLAYBACK, WORDS);
        waitForAll();
        caller.waits(HEARS_IT).presses("1").awaitsEnd(PATIENCE);
        String recording = Talker.recordings(caller).getFirst();
        SpokenCall call =
                new SpokenCall(
                        number,
                        Habit.SEND,
                        List.of(new SpokenCall.Said(recording, false, Optional.of(speech.pcm()))),
                        false,
                        caller.variable("SIDETONE_RESULT").orElse(""));
        Waits waits = new Waits(caller);
        return new Outcome(
                call,
                waits.all(),
                waits.first("AGIExecStart", "RECORD FILE"),
                waits.first("AGIExecEnd", "RECORD FILE"));
    }

    private void waitForAll() {
        try {
            together.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new LabFailure("one of the crowd did not get this far", e);
        }
    }
}

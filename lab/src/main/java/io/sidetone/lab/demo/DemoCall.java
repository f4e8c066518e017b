package io.sidetone.lab.demo;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import java.time.Duration;

/** The demo's call: speaks after the tone and leaves without a key pressed. */
final class DemoCall {

    /** The greeting comes first, and its speech engine may be slow the first time. */
    private static final Duration TONE_LIMIT = Duration.ofSeconds(20);

    private final LabHouse house;
    private final Narrator narrator;

    DemoCall(LabHouse house, Narrator narrator) {
        this.house = house;
        this.narrator = narrator;
    }

    void place(CallerLine line, Speech speech) {
        narrator.tell("call", line.name() + " (" + line.number() + ") dials 42");
        LabCaller caller = house.call("42", line).isAnswered();
        narrator.tell("call", "is answered, the greeting plays");
        caller.awaitsCommand("RECORD FILE", TONE_LIMIT);
        narrator.tell("call", "the tone sounds, recording runs; Anna speaks");
        caller.says(speech);
        caller.hangsUp();
        narrator.tell(
                "call",
                "Anna hangs up after %.1f s, without confirming anything"
                        .formatted(speech.pcm().length().toMillis() / 1000.0));
    }
}

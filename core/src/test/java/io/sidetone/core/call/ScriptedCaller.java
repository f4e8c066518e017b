package io.sidetone.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.outbox.RecordingsInMemory;
import io.sidetone.core.prompt.Prompt;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A caller whose part is written down before the call: {@code
 * caller.hears("podcast/greeting").speaks(3 s).presses("#").hearsBack().hangsUp()}. What the flow
 * plays has to be what the script expects, in that order.
 */
public final class ScriptedCaller {

    /** One thing that the caller does, or expects to happen to them. */
    sealed interface Step {
        record Hears(String phrase) implements Step {}

        record HearsBack() implements Step {}

        record HearsRow(String name) implements Step {}

        record HearsTone(Tone tone) implements Step {}

        record Speaks(Duration length) implements Step {}

        record Presses(Dtmf digit) implements Step {}

        record Waits() implements Step {}

        record HangsUp() implements Step {}

        record RecordingFails() implements Step {}
    }

    final Deque<Step> steps = new ArrayDeque<>();
    final List<Prompt> heard = new ArrayList<>();
    final CallerId callerId;
    final List<String> arguments;
    final RecordingsInMemory recordings;
    final Map<String, String> variables = new HashMap<>();
    Locale language = Locale.ENGLISH;

    public ScriptedCaller(CallerId callerId, RecordingsInMemory recordings, String... arguments) {
        this.callerId = callerId;
        this.arguments = List.of(arguments);
        this.recordings = recordings;
    }

    /** The dialplan has set this variable, or its function has this value. */
    public ScriptedCaller with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** The next prompt is this phrase. */
    public ScriptedCaller hears(String phrase) {
        return then(new Step.Hears(phrase));
    }

    /** The next prompt is a recording of the caller's own. */
    public ScriptedCaller hearsBack() {
        return then(new Step.HearsBack());
    }

    /** The next prompt is this row of exact tones. */
    public ScriptedCaller hearsTones(String name) {
        return then(new Step.HearsRow(name));
    }

    /** The next thing played alone is this tone. */
    public ScriptedCaller hears(Tone tone) {
        return then(new Step.HearsTone(tone));
    }

    /** After the recording tone, makes sound for this long. */
    public ScriptedCaller speaks(Duration length) {
        return then(new Step.Speaks(length));
    }

    /** After the recording tone, says nothing. */
    public ScriptedCaller staysSilent() {
        return speaks(Duration.ZERO);
    }

    /** Presses one key, in the prompt before it where that may be interrupted. */
    public ScriptedCaller presses(String key) {
        return then(new Step.Presses(new Dtmf(key.charAt(0))));
    }

    /** Lets the time for a key go by. */
    public ScriptedCaller waits() {
        return then(new Step.Waits());
    }

    /** Hangs up, in the middle of whatever comes before it. */
    public ScriptedCaller hangsUp() {
        return then(new Step.HangsUp());
    }

    /** The PBX cannot write the next recording. */
    public ScriptedCaller meetsAFullDisk() {
        return then(new Step.RecordingFails());
    }

    /** The call alone, for whoever leads it otherwise; {@link #isThrough} tells of the script. */
    public ScriptedCall call() {
        return new ScriptedCall(this);
    }

    /** Whether all of the script has happened. */
    public boolean isThrough() {
        return steps.isEmpty();
    }

    /** What was played, in order. */
    public List<Prompt> heard() {
        return List.copyOf(heard);
    }

    /** Leads this caller through a flow and holds it to the script. */
    public ScriptedCall calls(CallFlow flow) {
        var call = new ScriptedCall(this);
        @Nullable CallEnded ended = null;
        try {
            flow.run(call);
        } catch (CallEnded end) {
            ended = end;
        }
        assertThat(steps).as("what the caller still expected; heard so far: %s", heard).isEmpty();
        assertThat(ended != null).as("the flow learned of the hang-up").isEqualTo(call.hungUp());
        return call;
    }

    private ScriptedCaller then(Step step) {
        steps.add(step);
        return this;
    }
}

package io.sidetone.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.Speech;
import io.sidetone.core.call.ScriptedCaller.Step;
import io.sidetone.core.prompt.Prompt;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The call of a {@link ScriptedCaller}, as the flow sees it. */
public final class ScriptedCall implements Call {

    private static final Duration A_BREATH = Duration.ofSeconds(1);

    private final ScriptedCaller caller;
    private final Map<String, String> variables = new HashMap<>();
    private boolean answered;
    private boolean over;
    private boolean hungUpByCaller;

    ScriptedCall(ScriptedCaller caller) {
        this.caller = caller;
        variables.putAll(caller.variables);
    }

    /** What the flow left in {@code SIDETONE_RESULT}; empty when nothing. */
    public String result() {
        return variable("SIDETONE_RESULT").orElse("");
    }

    /** What was filled into the phrase when it was last played. */
    public Map<String, String> valuesOf(String phrase) {
        return caller.heard.stream()
                .filter(Prompt.Phrase.class::isInstance)
                .map(Prompt.Phrase.class::cast)
                .filter(heard -> heard.name().equals(phrase))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .values();
    }

    boolean hungUp() {
        return hungUpByCaller;
    }

    @Override
    public CallerId callerId() {
        return caller.callerId;
    }

    @Override
    public String channelId() {
        return "1795251600.1";
    }

    @Override
    public List<String> arguments() {
        return caller.arguments;
    }

    @Override
    public Locale language() {
        return caller.language;
    }

    @Override
    public void answer() throws CallEnded {
        stillThere();
        answered = true;
    }

    @Override
    public Optional<Dtmf> play(Prompt prompt, DtmfSet interruptedBy) throws CallEnded {
        stillThere();
        assertThat(answered).as("answered before %s is played", prompt).isTrue();
        caller.heard.add(prompt);
        var expected = caller.steps.poll();
        switch (prompt) {
            case Prompt.Phrase phrase ->
                    assertThat(expected).isEqualTo(new Step.Hears(phrase.name()));
            case Prompt.Recorded recorded -> {
                assertThat(expected).isEqualTo(new Step.HearsBack());
                assertThat(caller.recordings.names()).contains(recorded.name());
            }
        }
        leaveIfScripted();
        if (caller.steps.peek() instanceof Step.Presses(var digit)
                && interruptedBy.contains(digit)) {
            caller.steps.poll();
            return Optional.of(digit);
        }
        return Optional.empty();
    }

    @Override
    public Optional<Dtmf> waitForDigit(Duration limit) throws CallEnded {
        stillThere();
        leaveIfScripted();
        return switch (caller.steps.poll()) {
            case Step.Presses(var digit) -> Optional.of(digit);
            case Step.Waits() -> Optional.empty();
            case null, default -> throw new AssertionError("the flow waits for a key");
        };
    }

    @Override
    public RecordingEnd record(RecordingRequest request) throws CallEnded, RecordingFailed {
        stillThere();
        leaveIfScripted();
        var step = caller.steps.poll();
        if (step instanceof Step.RecordingFails) {
            throw new RecordingFailed("no space left on device");
        }
        if (!(step instanceof Step.Speaks(var length))) {
            throw new AssertionError("the flow records, the caller expected " + step);
        }
        caller.recordings.put(
                request.name(), length.isZero() ? Speech.silence(A_BREATH) : Speech.wav(length));
        if (caller.steps.peek() instanceof Step.HangsUp) {
            caller.steps.poll();
            over = true;
            hungUpByCaller = true;
            return RecordingEnd.HANGUP;
        }
        if (caller.steps.peek() instanceof Step.Presses(var digit)
                && request.stopOn().contains(digit)) {
            caller.steps.poll();
            return RecordingEnd.DIGIT;
        }
        return RecordingEnd.TIMEOUT;
    }

    @Override
    public void play(Tone tone) throws CallEnded {
        stillThere();
        assertThat(caller.steps.poll()).isEqualTo(new Step.HearsTone(tone));
        leaveIfScripted();
    }

    @Override
    public <T> T withTone(Tone tone, Work<T> work) throws IOException {
        return work.run();
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public void setVariable(String name, String value) {
        variables.put(name, value);
    }

    @Override
    public HangupWatch onHangup(Runnable action) {
        if (over) {
            Thread.startVirtualThread(action);
        }
        return () -> {};
    }

    @Override
    public void hangUp() {
        over = true;
    }

    private void leaveIfScripted() throws CallEnded {
        if (caller.steps.peek() instanceof Step.HangsUp) {
            caller.steps.poll();
            over = true;
            hungUpByCaller = true;
            stillThere();
        }
    }

    private void stillThere() throws CallEnded {
        if (over) {
            throw new CallEnded(CallEnded.Reason.HANGUP, "the caller hung up");
        }
    }
}

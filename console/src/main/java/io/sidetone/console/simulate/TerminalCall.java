package io.sidetone.console.simulate;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.call.HangupWatch;
import io.sidetone.core.call.RecordingEnd;
import io.sidetone.core.call.RecordingFailed;
import io.sidetone.core.call.RecordingRequest;
import io.sidetone.core.call.Tone;
import io.sidetone.core.call.Work;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.PromptSounds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A call without a PBX: prompts are printed, keys and speech are typed. */
final class TerminalCall implements Call {

    private static final int SPOKEN_LETTERS_PER_SECOND = 25;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    private final CallerId callerId;
    private final List<String> arguments;
    private final Locale language;
    private final Handset handset;
    private final PromptSounds prompts;
    private final SpokenLine voice;
    private final Path recordings;
    private final Consumer<String> print;
    private final Map<String, String> variables = new HashMap<>();
    private final List<Runnable> onHangup = new ArrayList<>();
    private boolean over;

    /**
     * @param recordings the directory in which recordings are made
     * @param print takes each line for the terminal
     */
    TerminalCall(
            CallerId callerId,
            List<String> arguments,
            Locale language,
            Handset handset,
            PromptSounds prompts,
            SpokenLine voice,
            Path recordings,
            Consumer<String> print) {
        this.callerId = callerId;
        this.arguments = List.copyOf(arguments);
        this.language = language;
        this.handset = handset;
        this.prompts = prompts;
        this.voice = voice;
        this.recordings = recordings;
        this.print = print;
    }

    @Override
    public CallerId callerId() {
        return callerId;
    }

    @Override
    public String channelId() {
        return "simulated";
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public void answer() throws CallEnded {
        mustBeThere();
    }

    @Override
    public Optional<Dtmf> play(Prompt prompt, DtmfSet interruptedBy) throws CallEnded {
        mustBeThere();
        var text = textOf(prompt);
        print.accept("  " + text);
        var length = Duration.ofMillis(1000L * text.length() / SPOKEN_LETTERS_PER_SECOND);
        var wait = length.compareTo(LONGEST_WAIT) < 0 ? length : LONGEST_WAIT;
        try {
            return handset.keyDuring(wait, interruptedBy);
        } catch (Handset.PutDown putDown) {
            throw hungUp();
        }
    }

    @Override
    public Optional<Dtmf> waitForDigit(Duration limit) throws CallEnded {
        mustBeThere();
        print.accept(
                "? a key and Enter; Enter alone waits %d s; Ctrl-D hangs up"
                        .formatted(limit.toSeconds()));
        try {
            return handset.key();
        } catch (Handset.PutDown putDown) {
            throw hungUp();
        }
    }

    @Override
    public RecordingEnd record(RecordingRequest request) throws CallEnded, RecordingFailed {
        mustBeThere();
        if (request.announced()) {
            play(Tone.RECORD);
        }
        print.accept("● recording: type what you say (a second or more), Enter; Ctrl-D hangs up");
        var file = recordings.resolve(request.name() + ".wav");
        try {
            var words = handset.words();
            voice.record(words, language.toLanguageTag(), file);
            return RecordingEnd.DIGIT;
        } catch (Handset.PutDown putDown) {
            throw hungUp();
        } catch (IOException e) {
            throw new RecordingFailed(e.toString());
        }
    }

    @Override
    public void play(Tone tone) throws CallEnded {
        mustBeThere();
        print.accept("♪ " + tone.name().toLowerCase(Locale.ROOT) + " tone");
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
            return () -> {};
        }
        onHangup.add(action);
        return () -> onHangup.remove(action);
    }

    @Override
    public void hangUp() {
        if (!over) {
            over = true;
            onHangup.forEach(Thread::startVirtualThread);
        }
    }

    private String textOf(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Recorded _ -> "(your recording is played)";
            case Prompt.Tones(var row) -> "♪ tones: " + row.name();
            case Prompt.Phrase phrase ->
                    prompts.words(phrase, language)
                            .map(words -> "\"" + words.text() + "\"")
                            .orElse("(" + phrase.name() + ")");
        };
    }

    private CallEnded hungUp() {
        hangUp();
        print.accept("☎ you hang up");
        return new CallEnded(CallEnded.Reason.HANGUP, "the caller hung up");
    }

    private void mustBeThere() throws CallEnded {
        if (over) {
            throw new CallEnded(CallEnded.Reason.HANGUP, "the call is over");
        }
    }
}

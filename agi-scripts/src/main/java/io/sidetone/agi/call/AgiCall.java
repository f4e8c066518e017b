package io.sidetone.agi.call;

import io.sidetone.agi.server.AgiConnection;
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
import io.sidetone.core.call.VariableText;
import io.sidetone.core.call.Work;
import io.sidetone.core.call.playing.PromptPlayer;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.Sounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call over FastAGI. Keys pressed while nothing plays and nobody waits for one are lost. */
public final class AgiCall implements Call {

    private static final Logger log = LoggerFactory.getLogger(AgiCall.class);

    /** {@code GET VARIABLE} cuts a value there (tried on 22.10); the full one comes otherwise. */
    private static final int SHORT_VALUE = 1023;

    private final AgiConnection connection;
    private final Line line;
    private final TonePlayer tones;
    private final PromptPlayer prompts;
    private final Recorder recorder;

    /**
     * @param sounds finds the audio of phrases
     * @param recordingDirectory where Asterisk records, as an absolute path on its machine
     * @throws IllegalArgumentException when the directory is not an absolute path
     */
    public AgiCall(AgiConnection connection, Sounds sounds, String recordingDirectory) {
        this.connection = connection;
        this.line = new Line(connection);
        this.tones = new TonePlayer(line);
        var recordings = new RecordingFiles(recordingDirectory);
        var earpiece = new AgiEarpiece(line, tones, recordings);
        this.prompts = new PromptPlayer(earpiece, sounds, connection.request().language());
        this.recorder = new Recorder(line, tones, recordings);
    }

    @Override
    public CallerId callerId() {
        return connection.request().callerId();
    }

    @Override
    public boolean wantsToBeUnknown() {
        return connection.request().restricted();
    }

    @Override
    public String channelId() {
        return connection.request().uniqueId();
    }

    @Override
    public List<String> arguments() {
        return connection.request().arguments();
    }

    @Override
    public Locale language() {
        return connection.request().language();
    }

    @Override
    public void answer() throws CallEnded {
        line.sendToCaller(AgiCommand.answer(), Deadlines.AT_ONCE);
    }

    @Override
    public Optional<Dtmf> play(Prompt prompt, DtmfSet interruptedBy) throws CallEnded {
        return prompts.play(prompt, interruptedBy);
    }

    @Override
    public Optional<Dtmf> waitForDigit(Duration limit) throws CallEnded {
        // Less than zero would be "for ever" to Asterisk.
        long millis = Math.max(0, limit.toMillis());
        var command = AgiCommand.waitForDigit(millis);
        return Line.key(line.sendToCaller(command, Deadlines.after(Duration.ofMillis(millis))));
    }

    @Override
    public RecordingEnd record(RecordingRequest request) throws CallEnded, RecordingFailed {
        return recorder.record(request);
    }

    @Override
    public void play(Tone tone) throws CallEnded {
        tones.play(tone, DtmfSet.NONE);
    }

    @Override
    public <T> T withTone(Tone tone, Work<T> work) throws IOException {
        tones.startIfHeard(tone);
        try {
            return work.run();
        } finally {
            tones.stopIfHeard();
        }
    }

    @Override
    public Optional<String> variable(String name) {
        try {
            var reply = line.send(AgiCommand.getVariable(name), Deadlines.AT_ONCE);
            var value = reply.result() == 1 ? reply.data() : "";
            return Optional.of(isCut(value) ? whole(name) : value).filter(it -> !it.isEmpty());
        } catch (CallEnded gone) {
            log.debug("{}: {} not read: {}", connection.name(), name, gone.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isCut(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length >= SHORT_VALUE;
    }

    private String whole(String name) throws CallEnded {
        var command = AgiCommand.getFullVariable("${" + name + "}");
        return line.send(command, Deadlines.AT_ONCE).data();
    }

    @Override
    public void setVariable(String name, String value) {
        try {
            var command = AgiCommand.setVariable(name, VariableText.of(value));
            line.send(command, Deadlines.AT_ONCE);
        } catch (CallEnded gone) {
            log.debug("{}: {} not set: {}", connection.name(), name, gone.getMessage());
        }
    }

    @Override
    public HangupWatch onHangup(Runnable action) {
        return connection.onHangup(action);
    }

    @Override
    public void hangUp() {
        try {
            line.mustBeThere();
            line.send(AgiCommand.hangup(), Deadlines.AT_ONCE);
        } catch (CallEnded gone) {
            log.debug("{}: already gone: {}", connection.name(), gone.getMessage());
        }
    }
}

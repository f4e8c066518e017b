package io.sidetone.ari.call;

import ch.loway.oss.ari4java.tools.RestException;
import io.sidetone.ari.stasis.StasisChannel;
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
import io.sidetone.core.log.LogText;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.Sounds;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call over ARI. */
public final class AriCall implements Call {

    private static final Logger log = LoggerFactory.getLogger(AriCall.class);

    private final StasisChannel channel;
    private final String name;
    private final CallNews news;
    private final Requests requests;
    private final TonePlaybacks tones;
    private final PromptPlayer prompts;
    private final AriRecorder recorder;

    /**
     * Begins to listen to the channel.
     *
     * @param sounds finds the audio of phrases
     */
    public AriCall(StasisChannel channel, Sounds sounds) {
        this.channel = channel;
        this.name = LogText.safe(channel.name());
        this.news = new CallNews(name);
        this.requests = new Requests(channel.ari(), news);
        this.tones = new TonePlaybacks(news, requests, channel.id(), name);
        var earpiece = new AriEarpiece(channel.id(), name, news, requests, tones);
        this.prompts = new PromptPlayer(earpiece, sounds, channel.language());
        this.recorder = new AriRecorder(channel.id(), news, requests);
        channel.listen(news);
    }

    @Override
    public CallerId callerId() {
        return channel.callerId();
    }

    @Override
    public String channelId() {
        return channel.id();
    }

    @Override
    public List<String> arguments() {
        return channel.arguments();
    }

    @Override
    public Locale language() {
        return channel.language();
    }

    @Override
    public void answer() throws CallEnded {
        requests.toCaller(ari -> ari.channels().answer(channel.id()).execute());
    }

    @Override
    public Optional<Dtmf> play(Prompt prompt, DtmfSet interruptedBy) throws CallEnded {
        return prompts.play(prompt, interruptedBy);
    }

    @Override
    public Optional<Dtmf> waitForDigit(Duration limit) throws CallEnded {
        try (var told = news.listenForKeys()) {
            news.mustBeThere();
            long end = System.nanoTime() + Math.max(0, limit.toNanos());
            do {
                switch (told.next(end)) {
                    case News.Key(var key) -> {
                        return Optional.of(key);
                    }
                    case News.Leaving _, News.Gone _ -> news.mustBeThere();
                    case News.Silence _ when System.nanoTime() < end -> lookForChannel();
                    default -> log.trace("{}: no key yet", name);
                }
            } while (System.nanoTime() < end);
            return Optional.empty();
        }
    }

    private void lookForChannel() throws CallEnded {
        requests.toCaller(ari -> ari.channels().get(channel.id()).execute());
    }

    @Override
    public RecordingEnd record(RecordingRequest request) throws CallEnded, RecordingFailed {
        news.mustBeThere();
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
    public Optional<String> variable(String variable) {
        try {
            var value = channel.ari().channels().getChannelVar(channel.id(), variable).execute();
            return Optional.ofNullable(value.getValue()).filter(it -> !it.isEmpty());
        } catch (RestException none) {
            log.debug("{}: {} not read: {}", name, variable, none.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void setVariable(String variable, String value) {
        var text = VariableText.of(value);
        try {
            channel.ari().channels().setChannelVar(channel.id(), variable).setValue(text).execute();
        } catch (RestException gone) {
            log.debug("{}: {} not set: {}", name, variable, gone.getMessage());
        }
    }

    @Override
    public HangupWatch onHangup(Runnable action) {
        return news.onHangup(action);
    }

    @Override
    public void hangUp() {
        try {
            news.mustBeThere();
            requests.ifThere(ari -> ari.channels().hangup(channel.id()).execute());
            news.callerLeft();
        } catch (CallEnded gone) {
            log.debug("{}: already gone: {}", name, gone.getMessage());
        }
    }
}

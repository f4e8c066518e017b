package io.sidetone.core.prompt;

import io.sidetone.core.audio.tone.ToneRow;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes rows of tones into audio that Asterisk plays; finds phrases where it is told to. */
public final class SynthesisedSounds implements Sounds {

    private static final Logger LOG = LoggerFactory.getLogger(SynthesisedSounds.class);

    private final Sounds phrases;
    private final SoundCache cache;
    private final SoundDelivery delivery;

    /**
     * @param phrases finds the audio of phrases
     * @param cache keeps what was made, which some deliveries need as a file
     */
    public SynthesisedSounds(Sounds phrases, SoundCache cache, SoundDelivery delivery) {
        this.phrases = phrases;
        this.cache = cache;
        this.delivery = delivery;
    }

    @Override
    public List<List<Sound>> waysToPlay(Prompt.Phrase phrase, Locale language) {
        return phrases.waysToPlay(phrase, language);
    }

    @Override
    public List<List<Sound>> waysToPlay(Prompt.Tones tones) {
        try {
            return List.of(List.of(delivery.deliver(clip(tones.row()))));
        } catch (IOException e) {
            LOG.warn("The tones {} do not reach Asterisk: {}", tones.row().name(), e.getMessage());
            return List.of();
        }
    }

    private Clip clip(ToneRow row) {
        var key = Sha256.of("tones " + ToneRow.VERSION, row.toString());
        return cache.find(key).orElseGet(() -> cache.store(key, row.wav()));
    }
}

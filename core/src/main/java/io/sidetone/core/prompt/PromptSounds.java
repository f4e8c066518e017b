package io.sidetone.core.prompt;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the audio of a phrase: the user's own file; else the words of the prompt set, spoken by the
 * engine; else Asterisk's own sounds.
 */
public final class PromptSounds implements Sounds {

    private static final Logger LOG = LoggerFactory.getLogger(PromptSounds.class);

    private final PromptSets sets;
    private final Languages languages;
    private final UserSounds files;
    private final Optional<Speaker> speaker;
    private final SoundDelivery delivery;
    private final InstantSource clock;

    /**
     * @param speaker empty when nothing is to be spoken
     * @param clock what a {@code {when:time}} is seen from
     */
    public PromptSounds(
            PromptSets sets,
            Languages languages,
            UserSounds files,
            Optional<Speaker> speaker,
            SoundDelivery delivery,
            InstantSource clock) {
        this.sets = sets;
        this.languages = languages;
        this.files = files;
        this.speaker = speaker;
        this.delivery = delivery;
        this.clock = clock;
    }

    @Override
    public List<List<Sound>> waysToPlay(Prompt.Phrase phrase, Locale language) {
        for (var tag : languages.toTry(language)) {
            var file = files.find(tag, phrase.name());
            var wording = wording(tag, phrase.name());
            if (file.isPresent() || wording.isPresent()) {
                return ways(phrase, file, wording);
            }
        }
        LOG.warn("No prompt set has the phrase {}", phrase.name());
        return List.of();
    }

    /** The words of a phrase, as they would be spoken; empty when no language has any. */
    public Optional<Words> words(Prompt.Phrase phrase, Locale language) {
        return languages.toTry(language).stream()
                .flatMap(tag -> wording(tag, phrase.name()).stream())
                .findFirst()
                .flatMap(wording -> wording.say(phrase.values(), clock.instant()));
    }

    /**
     * A phrase about one of many, {@code screening/person/anna}, has the words of all of them,
     * those of {@code screening/person}; it is a name of its own so that the user can record it.
     */
    private Optional<Wording> wording(String tag, String name) {
        var own = sets.wording(tag, name);
        int parent = name.lastIndexOf('/');
        return own.isPresent() || name.indexOf('/') == parent
                ? own
                : sets.wording(tag, name.substring(0, parent));
    }

    private List<List<Sound>> ways(
            Prompt.Phrase phrase, Optional<Clip> file, Optional<Wording> wording) {
        var ways = new ArrayList<List<Sound>>();
        var clip = file.isPresent() ? file : spoken(phrase, wording);
        clip.flatMap(this::delivered).ifPresent(sound -> ways.add(List.of(sound)));
        wording.map(words -> words.sounds(phrase.values()))
                .filter(sounds -> !sounds.isEmpty())
                .ifPresent(ways::add);
        return List.copyOf(ways);
    }

    private Optional<Clip> spoken(Prompt.Phrase phrase, Optional<Wording> wording) {
        var said = wording.flatMap(phrasing -> phrasing.say(phrase.values(), clock.instant()));
        if (speaker.isEmpty() || said.isEmpty()) {
            return Optional.empty();
        }
        var words = said.get();
        try {
            return Optional.of(speaker.get().speak(words.text(), words.language()));
        } catch (IOException e) {
            LOG.warn("{} is not spoken: {}", phrase.name(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Sound> delivered(Clip clip) {
        try {
            return Optional.of(delivery.deliver(clip));
        } catch (IOException e) {
            LOG.warn("A prompt does not reach Asterisk: {}", e.getMessage());
            return Optional.empty();
        }
    }
}

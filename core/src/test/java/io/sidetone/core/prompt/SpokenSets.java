package io.sidetone.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What features say, in a house without a speech service. */
public final class SpokenSets {

    private final PromptSets sets;
    private final PromptSounds sounds;

    /**
     * @param directory for sounds of the user's, which has none
     * @param now the time that spoken days are told from
     */
    public SpokenSets(Path directory, Instant now, PromptResource... resources) {
        var clock = InstantSource.fixed(now);
        sets = PromptSets.read(List.of(resources));
        sounds =
                new PromptSounds(
                        sets,
                        new Languages(""),
                        new UserSounds(
                                directory.resolve("prompts"),
                                new SoundCache(directory, 1_000_000, clock)),
                        Optional.empty(),
                        (Clip clip) -> new Sound.Named("unused"),
                        clock);
    }

    /** The names of all phrases of a language. */
    public Set<String> phrases(String language) {
        return sets.phrases(language);
    }

    /** How a phrase is worded; in another language where its own has no words for it. */
    public Words words(Prompt.Phrase phrase, String language) {
        return sounds.words(phrase, Locale.forLanguageTag(language)).orElseThrow();
    }

    /** The sounds of Asterisk's that stand for a phrase. */
    public List<List<Sound>> waysToPlay(Prompt.Phrase phrase, String language) {
        return sounds.waysToPlay(phrase, Locale.forLanguageTag(language));
    }

    /** Asserts that each phrase has words in this very language, and sounds of Asterisk's. */
    public void assertSpoken(Collection<Prompt.Phrase> phrases, String language) {
        assertThat(phrases).isNotEmpty();
        for (var phrase : phrases) {
            assertThat(words(phrase, language).language()).as(phrase.name()).isEqualTo(language);
            assertThat(waysToPlay(phrase, language)).as(phrase.name()).hasSize(1);
        }
    }

    /** All phrases of a language whose names begin so, with these values in them. */
    public List<Prompt.Phrase> all(String language, String beginning, Map<String, String> values) {
        return phrases(language).stream()
                .filter(name -> name.startsWith(beginning))
                .map(name -> new Prompt.Phrase(name, values))
                .toList();
    }
}

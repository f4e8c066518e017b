package io.sidetone.ari.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.prompt.Clip;
import io.sidetone.core.prompt.Languages;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.PromptSets;
import io.sidetone.core.prompt.PromptSounds;
import io.sidetone.core.prompt.Sound;
import io.sidetone.core.prompt.SoundCache;
import io.sidetone.core.prompt.UserSounds;
import io.sidetone.core.prompt.Words;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrunkPromptsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(OutgoingHouse.NOW);

    private final PromptSets sets = PromptSets.read(List.of(TrunkFeature.describe().prompts()));
    private final List<Prompt.Phrase> said = new OutgoingHouse().flow().phrasesToPrepare();

    @TempDir Path directory;

    private PromptSounds prompts() {
        var cache = new SoundCache(directory, 1_000_000, CLOCK);
        return new PromptSounds(
                sets,
                new Languages(""),
                new UserSounds(directory.resolve("prompts"), cache),
                Optional.empty(),
                (Clip clip) -> new Sound.Named("unused"),
                CLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everythingThatIsSaidIsThereAndNothingElse(String language) {
        assertThat(sets.phrases(language))
                .containsExactlyInAnyOrderElementsOf(
                        said.stream().map(Prompt.Phrase::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPhraseHasWordsInItsLanguageAndSoundsForAHouseWithoutSpeech(String language) {
        var locale = Locale.forLanguageTag(language);
        for (var phrase : said) {
            assertThat(prompts().words(phrase, locale))
                    .as(phrase.name())
                    .get()
                    .extracting(Words::language)
                    .isEqualTo(language);
            assertThat(prompts().waysToPlay(phrase, locale)).as(phrase.name()).hasSize(1);
        }
    }
}

package io.sidetone.agi.screening.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.prompt.Clip;
import io.sidetone.core.prompt.Languages;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.PromptResource;
import io.sidetone.core.prompt.PromptSets;
import io.sidetone.core.prompt.PromptSounds;
import io.sidetone.core.prompt.Sound;
import io.sidetone.core.prompt.SoundCache;
import io.sidetone.core.prompt.UserSounds;
import io.sidetone.core.prompt.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreatmentPromptsTest {

    private static final InstantSource NOW = InstantSource.fixed(Instant.EPOCH);
    private static final Map<String, String> VALUES =
            Map.of("name", "Anna", "number", "+4930", "person", "Max", "extension", "21");

    private final PromptSets sets =
            PromptSets.read(List.of(new PromptResource(TreatmentPromptsTest.class, "prompts.")));

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPhraseHasWordsInItsOwnLanguageAndSoundsForAHouseWithoutSpeech(String language) {
        assertThat(sets.phrases(language)).isEqualTo(sets.phrases("en"));
        for (var name : sets.phrases(language)) {
            var phrase = new Prompt.Phrase(name, VALUES);
            var locale = Locale.forLanguageTag(language);
            assertThat(prompts().words(phrase, locale))
                    .as(name)
                    .get()
                    .extracting(Words::language)
                    .isEqualTo(language);
            assertThat(prompts().waysToPlay(phrase, locale)).as(name).hasSize(1);
        }
    }

    @Test
    void everythingThatIsSaidIsThere() {
        assertThat(sets.phrases("en"))
                .containsExactlyInAnyOrder(
                        "screening/not-in-service",
                        "screening/let-speak",
                        "screening/let-speak-thanks",
                        "screening/tarpit-hello",
                        "screening/tarpit-yes",
                        "screening/tarpit-again",
                        "screening/tarpit-go-on",
                        "screening/callee-person",
                        "screening/callee-named",
                        "screening/callee-number",
                        "screening/callee-name",
                        "screening/callee-anonymous",
                        "screening/callee-wants",
                        "screening/callee-wants-extension",
                        "screening/callee-options",
                        "screening/callee-blocked",
                        "screening/callee-not-blocked");
    }

    private PromptSounds prompts() {
        var cache = new SoundCache(directory, 1_000_000, NOW);
        return new PromptSounds(
                sets,
                new Languages(""),
                new UserSounds(directory.resolve("prompts"), cache),
                Optional.empty(),
                (Clip clip) -> new Sound.Named("unused"),
                NOW);
    }
}

package io.sidetone.ari.doorbell;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorbellPromptsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:04:00Z");

    private final PromptSets sets = PromptSets.read(List.of(DoorbellFeature.describe().prompts()));

    @TempDir Path directory;

    private PromptSounds prompts() {
        var cache = new SoundCache(directory, 1_000_000, InstantSource.fixed(NOW));
        return new PromptSounds(
                sets,
                new Languages(""),
                new UserSounds(directory.resolve("prompts"), cache),
                Optional.empty(),
                (Clip clip) -> new Sound.Named("unused"),
                InstantSource.fixed(NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPhraseHasWordsInItsOwnLanguageAndSoundsForAHouseWithoutSpeech(String language) {
        assertThat(sets.phrases(language)).isEqualTo(sets.phrases("en"));
        for (var name : sets.phrases(language)) {
            var phrase = new Prompt.Phrase(name, Map.of("door", "Front door"));
            var locale = Locale.forLanguageTag(language);
            assertThat(prompts().words(phrase, locale))
                    .as(name)
                    .get()
                    .extracting(Words::language)
                    .isEqualTo(language);
            assertThat(prompts().waysToPlay(phrase, locale)).as(name).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aVisitorIsNeverAskedForAKey(String language) {
        for (var prompt :
                List.of(
                        Phrases.LEAVE_MESSAGE,
                        Phrases.NOBODY_HOME,
                        Phrases.THANKS,
                        Phrases.NOT_RECORDED)) {
            var words = prompts().words((Prompt.Phrase) prompt, Locale.forLanguageTag(language));
            assertThat(words.orElseThrow().text())
                    .doesNotContainIgnoringCase("press")
                    .doesNotContainIgnoringCase("drück")
                    .doesNotContainPattern("[0-9]");
        }
    }

    @Test
    void everythingTheFlowSaysIsThereAndNothingElse() {
        var said = new TreeSet<String>();
        for (var prompt :
                List.of(
                        Phrases.LEAVE_MESSAGE,
                        Phrases.NOBODY_HOME,
                        Phrases.THANKS,
                        Phrases.NOT_RECORDED,
                        Phrases.somebody("x"),
                        Phrases.accept("x"))) {
            said.add(((Prompt.Phrase) prompt).name());
        }
        for (var purpose : KeyPurpose.values()) {
            said.add(((Prompt.Phrase) purpose.words(true)).name());
            said.add(((Prompt.Phrase) purpose.words(false)).name());
        }
        assertThat(sets.phrases("en")).containsExactlyElementsOf(said);
    }

    @Test
    void whatTelephonesAreToldOfEachDoorIsSpokenBeforeTheFirstPress() {
        var house = new DoorbellHouse(directory, DoorbellHouse.FRONT);
        assertThat(house.flow().phrasesToPrepare())
                .containsExactly(Phrases.accept("Front door"), Phrases.somebody("Front door"));
    }
}

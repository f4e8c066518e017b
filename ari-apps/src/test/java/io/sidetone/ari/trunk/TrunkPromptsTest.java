package io.sidetone.ari.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.SpokenSets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrunkPromptsTest {

    private final SpokenSets sets;
    private final List<Prompt.Phrase> said = new OutgoingHouse().flow().phrasesToPrepare();

    TrunkPromptsTest(@TempDir Path directory) {
        sets = new SpokenSets(directory, OutgoingHouse.NOW, TrunkFeature.describe().prompts());
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
        sets.assertSpoken(said, language);
    }
}

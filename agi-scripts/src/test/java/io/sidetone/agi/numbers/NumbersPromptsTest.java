package io.sidetone.agi.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.PromptResource;
import io.sidetone.core.prompt.PromptSets;
import io.sidetone.core.trunk.Refusal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersPromptsTest {

    private final PromptSets sets =
            PromptSets.read(List.of(new PromptResource(NumbersFeature.class, "prompts.")));

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyRefusalHasWordsAndNothingElseHas(String language) {
        var said =
                Arrays.stream(Refusal.values())
                        .map(Phrases::of)
                        .map(phrase -> ((Prompt.Phrase) phrase).name())
                        .toList();
        assertThat(sets.phrases(language)).containsExactlyInAnyOrderElementsOf(said);
    }
}

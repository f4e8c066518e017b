package io.sidetone.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptSetsTest {

    private static PromptResource resource(String prefix) {
        return new PromptResource(PromptSetsTest.class, prefix);
    }

    @Test
    void everyLanguageHasEveryCommonPhrase() {
        var sets = PromptSets.read(List.of(PromptResource.COMMON));
        assertThat(sets.phrases("en")).isNotEmpty();
        for (var language : PromptSets.LANGUAGES) {
            assertThat(sets.phrases(language)).isEqualTo(sets.phrases("en"));
        }
    }

    @Test
    void aFeaturesPhrasesJoinTheCommonOnes() {
        var sets = PromptSets.read(List.of(PromptResource.COMMON, resource("feature.")));
        assertThat(sets.phrases("en")).contains("common/goodbye", "feature/hello");
        assertThat(sets.phrases("de")).contains("common/goodbye").doesNotContain("feature/hello");
        assertThat(sets.phrases("fr")).isEmpty();
    }

    @Test
    void twoFeaturesCannotHaveTheSamePhrase() {
        assertThatThrownBy(
                        () -> PromptSets.read(List.of(resource("feature."), resource("feature."))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("feature/hello");
    }

    @ParameterizedTest
    @CsvSource({
        "bad-name.,not a new phrase name",
        "bad-sound.,not the name of a sound: ../x",
        "bad-key.,neither text nor sounds",
        "bad-style.,bad-style.en.yaml:2",
    })
    void aMistakeIsToldWithItsFileAndLine(String prefix, String told) {
        assertThatThrownBy(() -> PromptSets.read(List.of(resource(prefix))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(told)
                .hasMessageContaining(prefix + "en.yaml:");
    }
}

package io.sidetone.ari.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.SpokenSets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorbellPromptsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:04:00Z");

    @TempDir Path directory;
    private SpokenSets sets;

    @BeforeEach
    void read() {
        sets = new SpokenSets(directory, NOW, DoorbellFeature.describe().prompts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPhraseHasWordsInItsOwnLanguageAndSoundsForAHouseWithoutSpeech(String language) {
        assertThat(sets.phrases(language)).isEqualTo(sets.phrases("en"));
        sets.assertSpoken(sets.all(language, "", Map.of("door", "Front door")), language);
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
            var words = sets.words((Prompt.Phrase) prompt, language);
            assertThat(words.text())
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

package io.sidetone.agi.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.PromptResource;
import io.sidetone.core.prompt.SpokenSets;
import io.sidetone.core.prompt.SpokenTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningPromptsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:04:00Z");
    private static final Pattern PHRASE = Pattern.compile("\"(screening/[a-z0-9-]*[a-z])/?\"");

    private static final Map<String, String> VALUES =
            Map.of(
                    "house", "the Smiths",
                    "key", "9",
                    "name", "Anna",
                    "code", "427",
                    "number", "089 1234567",
                    "person", "Max",
                    "extension", "21",
                    "until", SpokenTime.value(NOW.plusSeconds(7200), ZoneOffset.UTC));

    private final SpokenSets sets;

    ScreeningPromptsTest(@TempDir Path directory) {
        sets =
                new SpokenSets(
                        directory, NOW, new PromptResource(ScreeningPromptsTest.class, "prompts."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPhraseHasWordsInItsOwnLanguageAndSoundsForAHouseWithoutSpeech(String language) {
        assertThat(sets.phrases(language)).isEqualTo(sets.phrases("en"));
        sets.assertSpoken(sets.all(language, "", VALUES), language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|welcome|You have reached the Smiths. Dial the extension",
                "de|welcome|Sie sind verbunden mit the Smiths. Wählen Sie",
                "en|welcome-directory|or press 9 for the directory.",
                "de|extension-directory|oder die 9 für das Namensverzeichnis.",
                "en|challenge-1|To be connected, please press 4, 2, 7.",
                "de|challenge-4|die ich jetzt sage, 4, 2, 7.",
                "en|person/anna|Anna.",
                "de|person/anna|Anna.",
                "en|block|came from 0, 8, 9, 1, 2, 3, 4, 5, 6, 7. Press 1",
                "en|expecting|Every call rings until today at 20:04.",
                "de|expecting|Jeder Anruf klingelt, bis heute um 20 Uhr 4.",
            })
    void theValuesAreSpokenInTheirPlace(String language, String name, String words) {
        var phrase = new Prompt.Phrase("screening/" + name, VALUES);
        assertThat(sets.words(phrase, language).text()).contains(words);
    }

    @Test
    void everythingTheFlowSaysIsThereAndNothingElse() throws IOException {
        var said = new TreeSet<String>();
        for (var folder : List.of("menu", "steering", "treatment", "callee")) {
            var phrases =
                    Path.of("src/main/java/io/sidetone/agi/screening", folder, "Phrases.java");
            PHRASE.matcher(Files.readString(phrases))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(() -> said));
        }
        said.addAll(List.of("screening/block-name", "screening/rescued-name"));
        said.addAll(List.of("screening/challenge-1", "screening/challenge-2"));
        said.addAll(List.of("screening/challenge-3", "screening/challenge-4"));

        assertThat(sets.phrases("en")).containsExactlyElementsOf(said);
    }
}

package io.sidetone.agi.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.PromptResource;
import io.sidetone.core.prompt.Sound;
import io.sidetone.core.prompt.SpokenSets;
import io.sidetone.core.prompt.SpokenTime;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodcastPromptsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Map<String, String> VALUES =
            Map.of(
                    "recipient",
                    "Anna",
                    "code",
                    "42",
                    "when",
                    SpokenTime.value(Instant.parse("2026-11-20T19:04:00Z"), ZoneOffset.UTC));

    private final SpokenSets sets;

    PodcastPromptsTest(@TempDir Path directory) {
        sets =
                new SpokenSets(
                        directory,
                        NOW,
                        PromptResource.COMMON,
                        new PromptResource(PodcastPromptsTest.class, "prompts."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPhraseHasWordsInItsOwnLanguageAndSoundsForAHouseWithoutSpeech(String language) {
        assertThat(sets.phrases(language)).isEqualTo(sets.phrases("en"));
        sets.assertSpoken(sets.all(language, "podcast/", VALUES), language);
        for (var common : sets.all(language, "", VALUES)) {
            assertThat(sets.words(common, language).language()).isEqualTo(language);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|podcast/greeting|Message for Anna. Please speak after the tone,",
                "de|podcast/greeting|Nachricht für Anna. Bitte sprechen Sie nach dem Ton,",
                "en|podcast/unknown-code|The code 4, 2 belongs to nobody.",
                "de|podcast/unknown-code|Die Kurzwahl 4, 2 gehört niemandem.",
                "en|podcast/last-delivered|to Anna, was delivered yesterday at 19:04.",
                "de|podcast/last-delivered|an Anna, wurde gestern um 19 Uhr 4 zugestellt.",
                "en|podcast/last-queued|to Anna, is still waiting",
                "de|podcast/last-queued|an Anna, wartet noch",
                "en|podcast/last-failed|to Anna, could not be delivered.",
                "de|podcast/last-failed|an Anna, konnte nicht zugestellt werden.",
            })
    void theValuesAreSpokenInTheirPlace(String language, String name, String words) {
        var phrase = new Prompt.Phrase(name, VALUES);
        assertThat(sets.words(phrase, language).text()).contains(words);
    }

    @Test
    void everythingTheFlowSaysIsThere() {
        assertThat(sets.phrases("en"))
                .contains(
                        "podcast/greeting",
                        "podcast/menu",
                        "podcast/sent",
                        "podcast/queued",
                        "podcast/on-its-way",
                        "podcast/cancelled",
                        "podcast/nothing-heard",
                        "podcast/unknown-code",
                        "podcast/unknown-caller",
                        "podcast/cannot-record",
                        "podcast/cannot-record-more",
                        "podcast/cut-short",
                        "podcast/cannot-save",
                        "podcast/no-answer-at-menu",
                        "podcast/last-none",
                        "podcast/last-delivered",
                        "podcast/last-queued",
                        "podcast/last-failed",
                        "podcast/invalid-key");
    }

    @Test
    void anUnknownCodeIsReadOutByAsteriskToo() {
        var ways = sets.waysToPlay(new Prompt.Phrase("podcast/unknown-code", VALUES), "en-GB");
        assertThat(ways)
                .containsExactly(
                        List.of(
                                new Sound.Named("you-entered"),
                                new Sound.Named("digits/4"),
                                new Sound.Named("digits/2"),
                                new Sound.Named("pbx-invalid")));
    }
}

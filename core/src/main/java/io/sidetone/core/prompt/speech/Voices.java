package io.sidetone.core.prompt.speech;

import io.sidetone.core.prompt.Languages;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The engine's voice for each language.
 *
 * @param byLanguage language tag to the engine's name of the voice; {@code de-at} before {@code de}
 */
public record Voices(Map<String, String> byLanguage) {

    public Voices {
        byLanguage =
                byLanguage.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        voice -> voice.getKey().toLowerCase(Locale.ROOT),
                                        Map.Entry::getValue));
    }

    /** The voice for a language tag; the tag itself when none is configured. */
    public String of(String language) {
        for (var tag : Languages.withParents(language)) {
            var voice = byLanguage.get(tag);
            if (voice != null) {
                return voice;
            }
        }
        return language;
    }
}

package io.sidetone.core.prompt;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks in advance what callers will hear, one phrase after the other, so that the first caller
 * does not wait for the engine. It stops at the first failure: the engine's trouble is told when a
 * caller needs it, and by {@code doctor}.
 */
public final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final PromptSets sets;
    private final Languages languages;
    private final PromptSounds prompts;
    private final Speaker patientSpeaker;

    /**
     * @param patientSpeaker waits as long as a rendering takes
     */
    public WarmUp(
            PromptSets sets, Languages languages, PromptSounds prompts, Speaker patientSpeaker) {
        this.sets = sets;
        this.languages = languages;
        this.prompts = prompts;
        this.patientSpeaker = patientSpeaker;
    }

    /**
     * Speaks the given phrases first, for they begin calls, then every one without placeholders;
     * blocks until all are spoken or the thread is interrupted.
     *
     * @param language what callers mostly hear
     * @param phrases phrases with values that are known in advance, such as a recipient's greeting
     * @return how many phrases are ready
     */
    public int run(Locale language, Collection<Prompt.Phrase> phrases) {
        var ready = 0;
        try {
            for (var phrase : phrases) {
                ready += prepare(phrase, language);
            }
            for (var name : fixedPhrases(language)) {
                ready += prepare(Prompt.phrase(name), language);
            }
        } catch (IOException e) {
            LOG.warn("Prompts are not spoken in advance: {}", e.getMessage());
        }
        return ready;
    }

    private List<String> fixedPhrases(Locale language) {
        for (var tag : languages.toTry(language)) {
            var names = sets.phrases(tag);
            if (!names.isEmpty()) {
                return names.stream().filter(name -> isFixed(tag, name)).toList();
            }
        }
        return List.of();
    }

    private boolean isFixed(String language, String name) {
        return sets.wording(language, name)
                .flatMap(Wording::text)
                .filter(PhraseText::isFixed)
                .isPresent();
    }

    private int prepare(Prompt.Phrase phrase, Locale language) throws IOException {
        var words = prompts.words(phrase, language);
        if (words.isEmpty() || Thread.currentThread().isInterrupted()) {
            return 0;
        }
        patientSpeaker.speak(words.get().text(), words.get().language());
        return 1;
    }
}

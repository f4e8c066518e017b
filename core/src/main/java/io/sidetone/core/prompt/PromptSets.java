package io.sidetone.core.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The prompt sets of all languages that Sidetone speaks. */
public final class PromptSets {

    /** Languages that come with Sidetone. */
    public static final List<String> LANGUAGES = List.of(Languages.LAST_RESORT, "de");

    private final Map<String, PromptSet> byLanguage;

    private PromptSets(Map<String, PromptSet> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * Reads the phrases of every feature in {@link #LANGUAGES}.
     *
     * @param resources {@link PromptResource#COMMON} and one for each feature
     * @throws IllegalStateException when a resource is no prompt set: our bug, not the user's
     */
    public static PromptSets read(List<PromptResource> resources) {
        var sets = new HashMap<String, PromptSet>();
        for (var language : LANGUAGES) {
            sets.put(language, PromptSet.read(language, resources));
        }
        return new PromptSets(sets);
    }

    Optional<Wording> wording(String language, String phrase) {
        return Optional.ofNullable(byLanguage.get(language)).flatMap(set -> set.wording(phrase));
    }

    /** The names of all phrases of a language, sorted; empty for one that is not spoken. */
    public Set<String> phrases(String language) {
        var set = byLanguage.get(language);
        return set == null ? new TreeSet<>() : set.names();
    }
}

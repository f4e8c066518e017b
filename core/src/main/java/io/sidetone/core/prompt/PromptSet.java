package io.sidetone.core.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All phrases of one language, merged from what each feature brings. */
final class PromptSet {

    private final Map<String, Wording> wordings;

    private PromptSet(Map<String, Wording> wordings) {
        this.wordings = Map.copyOf(wordings);
    }

    /**
     * Reads the language's phrases of every feature.
     *
     * @throws IllegalStateException when a resource is no prompt set, or two have the same phrase
     */
    static PromptSet read(String language, List<PromptResource> resources) {
        var merged = new HashMap<String, Wording>();
        for (var resource : resources) {
            PromptYaml.read(resource, language)
                    .forEach((name, wording) -> {
                        if (merged.putIfAbsent(name, wording) != null) {
                            throw new IllegalStateException(
                                    "%s: the phrase %s is in another prompt set too"
                                            .formatted(resource.file(language), name));
                        }
                    });
        }
        return new PromptSet(merged);
    }

    Optional<Wording> wording(String name) {
        return Optional.ofNullable(wordings.get(name));
    }

    Set<String> names() {
        return new TreeSet<>(wordings.keySet());
    }
}

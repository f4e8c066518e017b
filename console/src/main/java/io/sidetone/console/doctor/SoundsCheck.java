package io.sidetone.console.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.sidetone.ari.http.AriClient;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether Asterisk has the sounds that prompts are made of. */
public final class SoundsCheck extends AriCheck {

    private final AriProbe ari;
    private final String language;
    private final List<String> needed;

    /**
     * A check of one language.
     *
     * @param language as Asterisk calls it, {@code en}
     * @param needed names of sounds, {@code beep}
     */
    public SoundsCheck(AriProbe ari, String language, List<String> needed) {
        super("sounds (" + language + ")");
        this.ari = ari;
        this.language = language;
        this.needed = List.copyOf(needed);
    }

    @Override
    Outcome ask() throws IOException {
        var there = names(ari.get("sounds?lang=" + AriClient.part(language)).orElse(null));
        if (there.isEmpty()) {
            return trouble("Asterisk has none");
        }
        var missing = needed.stream().filter(name -> !there.contains(name)).toList();
        return missing.isEmpty()
                ? new Outcome.Fine(there.size() + " sounds")
                : trouble("missing: " + String.join(", ", missing));
    }

    private static Set<String> names(@Nullable JsonNode sounds) {
        var names = new HashSet<String>();
        if (sounds != null) {
            sounds.forEach(sound -> names.add(sound.path("id").asText()));
        }
        return names;
    }

    private Outcome trouble(String seen) {
        return new Outcome.Caution(
                seen + "; tones and spoken text stand in",
                "apt install asterisk-core-sounds-%s-wav, or choose another prompts.language"
                        .formatted(language));
    }
}

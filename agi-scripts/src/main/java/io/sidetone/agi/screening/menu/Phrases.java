package io.sidetone.agi.screening.menu;

import io.sidetone.core.people.Person;
import io.sidetone.core.prompt.Prompt;
import java.util.Map;

/** What the menu says, by the names that the prompt set knows. */
final class Phrases {

    /** How many ways there are to ask for a code: a recording must not learn one. */
    static final int CHALLENGES = 4;

    static final Prompt.Phrase DIRECTORY = Prompt.phrase("screening/directory");
    static final Prompt.Phrase NO_KEY = Prompt.phrase("screening/no-key");
    static final Prompt.Phrase NOBODY = Prompt.phrase("screening/nobody");
    static final Prompt.Phrase WRONG_CODE = Prompt.phrase("screening/wrong-code");
    static final Prompt.Phrase FAILED = Prompt.phrase("screening/failed");

    private Phrases() {}

    /**
     * The first thing that is said, and all of it in one: a key pressed between two prompts could
     * be lost.
     *
     * @param key what leads to the directory; empty for no directory
     */
    static Prompt.Phrase welcome(String house, String key) {
        return key.isEmpty()
                ? new Prompt.Phrase("screening/welcome", Map.of("house", house))
                : new Prompt.Phrase(
                        "screening/welcome-directory", Map.of("house", house, "key", key));
    }

    /**
     * Whom do you want?
     *
     * @param key what leads to the directory; empty for no directory
     */
    static Prompt.Phrase question(String key) {
        return key.isEmpty()
                ? Prompt.phrase("screening/extension")
                : new Prompt.Phrase("screening/extension-directory", Map.of("key", key));
    }

    /** A person's name, which they may have recorded themselves. */
    static Prompt.Phrase name(Person person) {
        return new Prompt.Phrase("screening/person/" + person.key(), Map.of("name", person.name()));
    }

    static Prompt.Phrase press(int key) {
        return new Prompt.Phrase("screening/press", Map.of("key", String.valueOf(key)));
    }

    /**
     * Asks for a code.
     *
     * @param phrasing from 0 to {@link #CHALLENGES} - 1
     */
    static Prompt.Phrase challenge(int phrasing, String code) {
        return new Prompt.Phrase("screening/challenge-" + (phrasing + 1), Map.of("code", code));
    }
}

package io.sidetone.agi.screening.callee;

import io.sidetone.core.prompt.Prompt;
import java.util.Map;

/** What the callee hears, by the names that the prompt set knows. */
final class Phrases {

    static final Prompt OPTIONS = Prompt.phrase("screening/callee-options");
    static final Prompt BLOCKED = Prompt.phrase("screening/callee-blocked");
    static final Prompt NOT_BLOCKED = Prompt.phrase("screening/callee-not-blocked");
    static final Prompt ANONYMOUS = Prompt.phrase("screening/callee-anonymous");

    private Phrases() {}

    /** Somebody of the address book. */
    static Prompt person(String name, String number) {
        return about("screening/callee-person", name, number);
    }

    /** Somebody who sends a name with the number; both may be lies. */
    static Prompt named(String name, String number) {
        return about("screening/callee-named", name, number);
    }

    static Prompt number(String number) {
        return new Prompt.Phrase("screening/callee-number", Map.of("number", number));
    }

    /** A caller with a name and no digits to read out. */
    static Prompt nameOnly(String name) {
        return new Prompt.Phrase("screening/callee-name", Map.of("name", name));
    }

    static Prompt wantsPerson(String name) {
        return new Prompt.Phrase("screening/callee-wants", Map.of("person", name));
    }

    static Prompt wantsExtension(String digits) {
        return new Prompt.Phrase("screening/callee-wants-extension", Map.of("extension", digits));
    }

    private static Prompt about(String phrase, String name, String number) {
        return new Prompt.Phrase(phrase, Map.of("name", name, "number", number));
    }
}

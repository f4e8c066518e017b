package io.sidetone.agi.screening.treatment;

import io.sidetone.core.prompt.Prompt;
import java.util.List;

/** What those who are turned away hear, by the names that the prompt set knows. */
final class Phrases {

    static final Prompt NOT_IN_SERVICE = Prompt.phrase("screening/not-in-service");
    static final Prompt LET_SPEAK = Prompt.phrase("screening/let-speak");
    static final Prompt LET_SPEAK_THANKS = Prompt.phrase("screening/let-speak-thanks");

    /** In their order: a robot that hears "hello?" twice in a row has been heard of. */
    static final List<Prompt> HELLOS =
            List.of(
                    Prompt.phrase("screening/tarpit-hello"),
                    Prompt.phrase("screening/tarpit-yes"),
                    Prompt.phrase("screening/tarpit-again"),
                    Prompt.phrase("screening/tarpit-go-on"));

    private Phrases() {}
}

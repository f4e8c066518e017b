package io.sidetone.ari.trunk;

import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.trunk.Refusal;

/** What callers are told, by the names that the prompt set knows. */
final class Phrases {

    static final Prompt.Phrase PIN = phrase("trunk/pin");
    static final Prompt.Phrase PIN_AGAIN = phrase("trunk/pin-again");

    private Phrases() {}

    static Prompt.Phrase of(Refusal refusal) {
        return switch (refusal) {
            case NO_NUMBER -> phrase("trunk/no-number");
            case NOT_ALLOWED -> phrase("trunk/not-allowed");
            case NOT_NOW -> phrase("trunk/not-now");
            case TOO_MANY_CALLS -> phrase("trunk/too-many-calls");
            case MINUTES_USED -> phrase("trunk/minutes-used");
            case MONEY_SPENT -> phrase("trunk/money-spent");
            case WRONG_PIN -> phrase("trunk/wrong-pin");
            case NO_TRUNK -> phrase("trunk/no-trunk");
        };
    }

    private static Prompt.Phrase phrase(String name) {
        return Prompt.phrase(name);
    }
}

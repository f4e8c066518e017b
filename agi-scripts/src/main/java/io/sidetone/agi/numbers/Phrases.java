package io.sidetone.agi.numbers;

import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.trunk.Refusal;

/** What callers are told, by the names that the prompt set knows. */
final class Phrases {

    private Phrases() {}

    static Prompt of(Refusal refusal) {
        return switch (refusal) {
            case NO_NUMBER -> Prompt.phrase("numbers/no-number");
            case NOT_ALLOWED -> Prompt.phrase("numbers/not-allowed");
            case NOT_NOW -> Prompt.phrase("numbers/not-now");
            case TOO_MANY_CALLS -> Prompt.phrase("numbers/too-many-calls");
            case MINUTES_USED -> Prompt.phrase("numbers/minutes-used");
            case MONEY_SPENT -> Prompt.phrase("numbers/money-spent");
            case WRONG_PIN -> Prompt.phrase("numbers/wrong-pin");
            case NO_TRUNK -> Prompt.phrase("numbers/no-trunk");
        };
    }
}

package io.sidetone.console.screening;

import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.OutsideNumber;
import io.sidetone.core.number.PartyNumber;

/** The number of a caller from outside, as the owner of the house writes it. */
public final class CallerNumber {

    private CallerNumber() {}

    /** The number; digits that are an extension here were sent by somebody outside. */
    public static OutsideNumber written(Numbers numbers, String text) {
        return numbers.written(text) instanceof OutsideNumber number
                ? number
                : numbers.outside(text);
    }

    /**
     * The number that was dialled here, as it calls back.
     *
     * @throws IllegalArgumentException when nobody outside has it; the message says what to do
     */
    public static OutsideNumber dialled(Numbers numbers, String text) {
        PartyNumber number = numbers.dialled(text);
        if (number instanceof OutsideNumber outside) {
            return outside;
        }
        throw new IllegalArgumentException(
                "%s stands for nobody outside; leave out --dialled to judge it as a caller ID"
                        .formatted(number.text()));
    }
}

package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.treatment.Treatment;

/** What becomes of a call. */
public sealed interface Decision {

    /** The telephones ring at once; the caller does not notice that anybody asked. */
    record Ring() implements Decision {}

    /**
     * The caller is asked whom they want to speak to.
     *
     * @param challengeDigits digits of the random code that must be keyed first; 0 for none, up to
     *     4
     */
    record Menu(int challengeDigits) implements Decision {

        /**
         * @throws IllegalArgumentException when there are negative digits or more than 4
         */
        public Menu {
            if (challengeDigits < 0 || challengeDigits > 4) {
                throw new IllegalArgumentException("a challenge has 0 to 4 digits");
            }
        }
    }

    /**
     * No telephone rings.
     *
     * @param treatment what the caller meets instead
     */
    record TurnAway(Treatment treatment) implements Decision {}
}

package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.treatment.Treatment;

/** From a treatment in the configuration to a decision. */
final class Decisions {

    private Decisions() {}

    static Decision of(Treatment treatment, int challengeDigits) {
        return switch (treatment) {
            case MENU -> new Decision.Menu(0);
            case CHALLENGE -> new Decision.Menu(challengeDigits);
            case HANG_UP, NOT_IN_SERVICE, INTERCEPT, VACANT, TARPIT, LET_SPEAK, VOICEMAIL ->
                    new Decision.TurnAway(treatment);
        };
    }
}

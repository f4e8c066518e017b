package io.sidetone.agi.screening.menu;

import io.sidetone.core.call.CallEnded;
import java.util.List;
import java.util.random.RandomGenerator;

/** A random code that must be keyed: who understands what is said is no recording. */
final class Challenge {

    private final int tries;
    private final RandomGenerator random;

    /**
     * @param random nobody can foresee it
     */
    Challenge(int tries, RandomGenerator random) {
        this.tries = tries;
        this.random = random;
    }

    /** Whether the caller keys the code, or another one in a later try. */
    boolean isPassed(KeyPad keys, int digits) throws CallEnded {
        int phrasing = random.nextInt(Phrases.CHALLENGES);
        for (int attempt = 0; attempt < tries && !keys.isOver(); attempt++) {
            if (attempt > 0) {
                // Heard out: what is keyed now can be no answer to a code yet to be said.
                keys.say(Phrases.WRONG_CODE);
            }
            var code = code(digits);
            var asked = Phrases.challenge((phrasing + attempt) % Phrases.CHALLENGES, code);
            if (keys.take(List.of(asked), KeyPlan.ofLength(digits)).equals(code)) {
                return true;
            }
        }
        return false;
    }

    private String code(int digits) {
        return random.ints(digits, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}

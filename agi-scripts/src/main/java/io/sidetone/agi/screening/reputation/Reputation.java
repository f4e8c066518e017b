package io.sidetone.agi.screening.reputation;

import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.core.number.OutsideNumber;
import java.util.List;

/** What others say of a caller. */
@FunctionalInterface
public interface Reputation {

    /** Knows nothing of anybody. */
    Reputation NONE = _ -> List.of();

    /**
     * Asks all look-ups at once, and waits no longer than their common limit (300 ms at most).
     *
     * @return what each has said in time; one that failed or was late says so with 0 points
     */
    List<ScorePart> of(OutsideNumber number);
}

package io.sidetone.agi.screening.reputation;

import io.sidetone.agi.screening.judge.ScorePart;
import java.time.Duration;

/** A question that was asked, and whose answer is waited for. */
@FunctionalInterface
interface Enquiry {

    /**
     * The answer.
     *
     * @param left waits no longer than this; zero or less looks only whether it is there
     * @return with 0 points when it has not come or is none
     */
    ScorePart within(Duration left);
}

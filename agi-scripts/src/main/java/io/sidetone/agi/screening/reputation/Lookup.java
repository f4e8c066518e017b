package io.sidetone.agi.screening.reputation;

import io.sidetone.core.number.PublicNumber;

/** Somebody who can be asked about a number. */
interface Lookup {

    /** The look-up's name in scores and logs. */
    String name();

    /**
     * Asks. May take longer than a caller waits, but ends by itself.
     *
     * @throws LookupFailed when there is no answer that makes sense
     * @throws InterruptedException when the thread is
     */
    Opinion ask(PublicNumber number) throws LookupFailed, InterruptedException;
}

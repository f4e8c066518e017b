package io.sidetone.agi.screening.memory;

import java.time.Instant;

/**
 * Notes what the house is to remember. What is noted counts for the next call at once and is
 * written to the store soon after; a store that fails is logged and loses no call. Keys are {@link
 * io.sidetone.core.number.PartyNumber#key}.
 */
public interface HouseNotes {

    /** Somebody here dialled an emergency number. */
    void emergencyDialled(Instant at);

    /** Somebody here dialled this number. */
    void dialled(String key, Instant at);

    /** This caller got through the menu. */
    void passed(String key, Instant at);

    /** A passed caller is one no more, because the callee said so. */
    void forgetPassed(String key);

    /** "I expect a call." */
    void openBypass(HouseMemory.Bypass bypass);

    /** Closes the window and takes the permit back. */
    void closeBypass();

    /**
     * Takes the permit for the next call, for one call only, however many ask at once.
     *
     * @return whether it was there, or a window is open
     */
    boolean takePermit(Instant at);
}

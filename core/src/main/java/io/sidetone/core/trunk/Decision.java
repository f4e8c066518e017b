package io.sidetone.core.trunk;

import io.sidetone.core.number.PartyNumber;
import java.util.List;

/**
 * What is to be done with a call that somebody in the house dials.
 *
 * @param destination who is called
 * @param emergency whether it must go out whatever else is said: not blocked, delayed or altered
 * @param clearance what the guard says; {@link Clearance.Allowed} for emergencies
 * @param tries the ways out, best first; empty when refused, or when no trunk takes it now
 * @param steps how it came to this, one line each, for {@code dial explain}
 */
public record Decision(
        PartyNumber destination,
        boolean emergency,
        Clearance clearance,
        List<TrunkTry> tries,
        List<String> steps) {

    public Decision {
        tries = List.copyOf(tries);
        steps = List.copyOf(steps);
    }
}

package io.sidetone.core.number;

import java.util.List;

/**
 * How a number was understood.
 *
 * @param origin what it was understood as
 * @param received as it came; safe to print, at most 500 characters
 * @param number what it is
 * @param steps how that was found, in order
 */
public record Explanation(Origin origin, String received, PartyNumber number, List<Step> steps) {

    public Explanation {
        steps = List.copyOf(steps);
    }
}

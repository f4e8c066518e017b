package io.sidetone.lab.faults;

import io.sidetone.lab.LabExchange;
import io.sidetone.lab.Narrator;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * Where a campaign takes place.
 *
 * @param exchange a real Asterisk and people who call
 * @param folder empty, for this campaign alone
 * @param size how much harm
 * @param random decides what is left to chance; its seed is told, so that a run can be had again
 * @param narrator told of the progress
 */
public record Field(
        LabExchange exchange, Path folder, Size size, RandomGenerator random, Narrator narrator) {

    /** How long a campaign may last. */
    public enum Size {
        /**
         * Every kind of harm once or a few times: seconds to a minute, part of {@code bin/test}.
         */
        SHORT,
        /** As often as it takes to trust it: {@code bin/bench faults}. */
        LONG
    }

    /** The one or the other, by size. */
    public int times(int small, int large) {
        return size == Size.SHORT ? small : large;
    }
}

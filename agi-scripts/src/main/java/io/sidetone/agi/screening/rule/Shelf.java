package io.sidetone.agi.screening.rule;

import io.sidetone.core.number.OutsideNumber;
import java.time.Instant;
import java.util.Optional;

/** The rules of one kind, laid out so that the one for a number is found quickly. */
@FunctionalInterface
interface Shelf {

    /** The rule that matches best and has not expired; of several alike the first. */
    Optional<Rule> find(OutsideNumber number, Instant at);
}

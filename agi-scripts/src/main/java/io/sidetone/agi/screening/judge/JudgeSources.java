package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.memory.HouseMemory;
import io.sidetone.agi.screening.reputation.Reputation;
import io.sidetone.agi.screening.rule.RuleBook;
import io.sidetone.core.people.People;
import java.util.function.Supplier;

/**
 * Whom the judge asks. A source may throw: the others are asked all the same.
 *
 * @param people the address book
 * @param rules the lists as they are at the moment
 * @param memory what the house remembers
 * @param reputation what others say
 */
public record JudgeSources(
        People people, Supplier<RuleBook> rules, HouseMemory memory, Reputation reputation) {}

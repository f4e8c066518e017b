package io.sidetone.agi.screening.rule;

import java.time.Instant;

/**
 * An entry that lies in the store.
 *
 * @param id its number, used once and never again
 * @param rule as the judge reads it
 * @param created when it was made
 */
public record StoredRule(long id, Rule rule, Instant created) {}

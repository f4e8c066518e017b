package io.sidetone.agi.screening.rule;

/**
 * One entry of {@code screening: allow} or {@code screening: block}.
 *
 * @param match whom it is about, in the text form of {@link Match}
 */
public record RuleConfig(String match) {}

package io.sidetone.agi.screening.rule;

/** The two lists. */
public enum RuleList {
    ALLOW,
    BLOCK
}

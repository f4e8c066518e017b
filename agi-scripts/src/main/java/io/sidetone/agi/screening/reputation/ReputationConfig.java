package io.sidetone.agi.screening.reputation;

/** The section {@code screening: reputation}. */
public record ReputationConfig() {}

package io.sidetone.agi.screening.judge;

/** The section {@code screening: score}. */
public record ScoreConfig() {}

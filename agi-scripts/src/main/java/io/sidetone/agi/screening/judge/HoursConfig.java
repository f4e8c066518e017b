package io.sidetone.agi.screening.judge;

/** The section {@code screening: hours}. */
public record HoursConfig() {}

package io.sidetone.agi.screening.treatment;

/** The section {@code screening: treatments}. */
public record TreatmentConfig() {}

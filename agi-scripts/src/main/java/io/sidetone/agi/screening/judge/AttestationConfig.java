package io.sidetone.agi.screening.judge;

/** The section {@code screening: attestation}. */
public record AttestationConfig() {}

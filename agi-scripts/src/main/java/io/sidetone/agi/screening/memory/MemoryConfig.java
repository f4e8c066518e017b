package io.sidetone.agi.screening.memory;

/** The section {@code screening: memory}: how long what is remembered. */
public record MemoryConfig() {}

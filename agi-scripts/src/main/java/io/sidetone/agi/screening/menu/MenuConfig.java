package io.sidetone.agi.screening.menu;

/** The section {@code screening: menu}. */
public record MenuConfig() {}

package io.sidetone.core.number;

/**
 * One step on the way from text to number.
 *
 * @param rule what was applied
 * @param before what it was applied to; safe to print
 * @param after what came of it; safe to print
 */
public record Step(String rule, String before, String after) {}

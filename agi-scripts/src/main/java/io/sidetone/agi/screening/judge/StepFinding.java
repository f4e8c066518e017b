package io.sidetone.agi.screening.judge;

/**
 * What one step had to say.
 *
 * @param step which one
 * @param spoke whether it decided
 * @param finding one sentence, safe to print
 */
public record StepFinding(Step step, boolean spoke, String finding) {}

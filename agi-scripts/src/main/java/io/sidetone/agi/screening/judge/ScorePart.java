package io.sidetone.agi.screening.judge;

/**
 * One reason to trust a caller less or more.
 *
 * @param source who says so, {@code attestation} or a look-up's name
 * @param points how much worse the caller stands for it; negative for better
 * @param reason in words, safe to print
 */
public record ScorePart(String source, int points, String reason) {}

package io.sidetone.agi.screening.reputation;

/**
 * What one look-up has to say of a number.
 *
 * @param points how much worse the caller stands for it; negative for better
 * @param reason in words, safe to print
 */
record Opinion(int points, String reason) {}

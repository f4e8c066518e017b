package io.sidetone.agi.screening.log;

/**
 * A call as the log holds it.
 *
 * @param row its number in the log; later calls have greater ones
 * @param call what is known of it
 */
public record LoggedCall(long row, ScreenedCall call) {}

package io.sidetone.agi.screening.judge;

import java.util.function.Function;

/**
 * One thing that a step asks.
 *
 * @param step to which it belongs
 * @param source who is asked, as the beginning of "… could not be asked"
 * @param known whether the house's own knowledge is asked; when all of that is out of reach, the
 *     telephones ring
 * @param answer asks; may throw
 */
record Question(Step step, String source, boolean known, Function<IncomingCall, Answer> answer) {}

package io.sidetone.console.screening;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which calls of the log are wanted.
 *
 * @param since only calls from then on
 * @param key only this caller's, as {@link io.sidetone.core.number.PartyNumber#key}; the empty text
 *     means those without a number
 * @param verdicts only with these verdicts, in the words of {@link
 *     io.sidetone.agi.screening.log.ScreenedCall#verdict}; empty for all
 * @param limit only the latest so many; 0 for all
 */
public record LogQuery(
        Optional<Instant> since, Optional<String> key, Set<String> verdicts, int limit) {

    /** Every call there is. */
    public static final LogQuery ALL =
            new LogQuery(Optional.empty(), Optional.empty(), Set.of(), 0);

    public LogQuery {
        verdicts = Set.copyOf(verdicts);
    }

    /** The same calls from another time on, however many. */
    public LogQuery from(Instant at) {
        return new LogQuery(Optional.of(at), key, verdicts, 0);
    }
}

package io.sidetone.agi.screening.log;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which calls of the log are wanted.
 *
 * @param since calls that came in then or later
 * @param until calls that came in before that
 * @param number with this key, which is empty for those without a number; empty for any
 * @param verdicts with one of these; empty for any
 * @param limit so many at most, the newest
 */
public record CallLogQuery(
        Instant since, Instant until, Optional<String> number, Set<String> verdicts, long limit) {

    /** Every call. */
    public static final CallLogQuery ALL =
            new CallLogQuery(
                    Instant.EPOCH,
                    Instant.ofEpochMilli(Long.MAX_VALUE),
                    Optional.empty(),
                    Set.of(),
                    Long.MAX_VALUE);

    /**
     * @throws IllegalArgumentException when the limit is negative
     */
    public CallLogQuery {
        verdicts = Set.copyOf(verdicts);
        if (limit < 0) {
            throw new IllegalArgumentException("a limit is 0 or more");
        }
    }

    /** Those of them that came in then or later. */
    public CallLogQuery since(Instant time) {
        return new CallLogQuery(time, until, number, verdicts, limit);
    }

    /** Those of them that came in before that. */
    public CallLogQuery until(Instant time) {
        return new CallLogQuery(since, time, number, verdicts, limit);
    }

    /** Those of them from one number. */
    public CallLogQuery number(String key) {
        return new CallLogQuery(since, until, Optional.of(key), verdicts, limit);
    }

    /** Those of them with one of these verdicts. */
    public CallLogQuery verdicts(Set<String> some) {
        return new CallLogQuery(since, until, number, some, limit);
    }

    /** The newest of them. */
    public CallLogQuery limit(long most) {
        return new CallLogQuery(since, until, number, verdicts, most);
    }
}

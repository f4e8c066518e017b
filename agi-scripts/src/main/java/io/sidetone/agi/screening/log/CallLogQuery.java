package io.sidetone.agi.screening.log;

import java.time.Instant;

/**
 * Which calls of the log are wanted.
 *
 * @param since calls that came in then or later
 * @param until calls that came in before that
 * @param number with this key; empty for any
 * @param verdict with this one; empty for any
 * @param limit so many at most, the newest
 */
public record CallLogQuery(
        Instant since, Instant until, String number, String verdict, long limit) {

    /** Every call. */
    public static final CallLogQuery ALL =
            new CallLogQuery(
                    Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE), "", "", Long.MAX_VALUE);

    /**
     * @throws IllegalArgumentException when the limit is negative
     */
    public CallLogQuery {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit is 0 or more");
        }
    }

    /** Those of them that came in then or later. */
    public CallLogQuery since(Instant time) {
        return new CallLogQuery(time, until, number, verdict, limit);
    }

    /** Those of them that came in before that. */
    public CallLogQuery until(Instant time) {
        return new CallLogQuery(since, time, number, verdict, limit);
    }

    /** Those of them from one number. */
    public CallLogQuery number(String key) {
        return new CallLogQuery(since, until, key, verdict, limit);
    }

    /** Those of them with one verdict. */
    public CallLogQuery verdict(String text) {
        return new CallLogQuery(since, until, number, text, limit);
    }

    /** The newest of them. */
    public CallLogQuery limit(long most) {
        return new CallLogQuery(since, until, number, verdict, most);
    }
}

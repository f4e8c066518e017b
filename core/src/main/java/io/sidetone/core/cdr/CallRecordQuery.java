package io.sidetone.core.cdr;

import java.time.Instant;
import java.util.Optional;

/**
 * Which records are wanted.
 *
 * @param since of calls that began then or later
 * @param until of calls that began before that
 * @param feature of this feature; empty for any
 * @param caller of this caller, capitals or not; {@code kitchen} finds {@code PJSIP/kitchen} too;
 *     empty for any
 * @param text with this anywhere in them, in a leg too, capitals or not; empty for any
 * @param limit so many at most, the newest
 */
public record CallRecordQuery(
        Instant since,
        Instant until,
        Optional<String> feature,
        Optional<String> caller,
        Optional<String> text,
        long limit) {

    /** Every record. */
    public static final CallRecordQuery ALL =
            new CallRecordQuery(
                    Instant.EPOCH,
                    Instant.ofEpochMilli(Long.MAX_VALUE),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Long.MAX_VALUE);

    /**
     * @throws IllegalArgumentException when the limit is negative
     */
    public CallRecordQuery {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit is 0 or more");
        }
    }

    /** Those of them that began then or later. */
    public CallRecordQuery since(Instant time) {
        return new CallRecordQuery(time, until, feature, caller, text, limit);
    }

    /** Those of them that began before that. */
    public CallRecordQuery until(Instant time) {
        return new CallRecordQuery(since, time, feature, caller, text, limit);
    }

    /** Those of them that a feature led. */
    public CallRecordQuery feature(String name) {
        return new CallRecordQuery(since, until, Optional.of(name), caller, text, limit);
    }

    /** Those of them of one caller. */
    public CallRecordQuery caller(String who) {
        return new CallRecordQuery(since, until, feature, Optional.of(who), text, limit);
    }

    /** Those of them with a text in them. */
    public CallRecordQuery text(String sought) {
        return new CallRecordQuery(since, until, feature, caller, Optional.of(sought), limit);
    }

    /** The newest of them. */
    public CallRecordQuery limit(long most) {
        return new CallRecordQuery(since, until, feature, caller, text, most);
    }
}

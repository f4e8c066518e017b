package io.sidetone.core.number;

import io.sidetone.core.number.InvalidNumber.Reason;

/** What came of reading digits in one way. */
sealed interface Attempt {

    /** The digits do not begin so, or the configuration lacks what it takes. */
    record NotApplicable() implements Attempt {}

    /** That is the number. */
    record Found(OutsideNumber number) implements Attempt {}

    /** A number of the right length, which its country does not give out. */
    record NotInUse(PublicNumber number) implements Attempt {}

    /** Whole but for the area code. */
    record WithoutArea() implements Attempt {}

    /** No number. */
    record Nothing(Reason why) implements Attempt {}

    /** How much was found: more is better. */
    default int rank() {
        return switch (this) {
            case NotApplicable _ -> 0;
            case Nothing _ -> 1;
            case WithoutArea _ -> 2;
            case NotInUse _ -> 3;
            case Found _ -> 4;
        };
    }

    /** The outcome in words. */
    default String text() {
        return switch (this) {
            case NotApplicable _ -> "does not apply";
            case Found(PublicNumber number) -> number.e164();
            case Found(ShortNumber number) -> "service " + number.digits();
            case Found(OutsideNumber number) -> number.text();
            case NotInUse(PublicNumber number) -> number.e164() + ", but no such number is in use";
            case WithoutArea _ -> "no: the area code is missing";
            case Nothing(Reason why) -> "no: " + why.text();
        };
    }
}

package io.sidetone.core.number;

/** What a text turned out to be made of. */
sealed interface Content {

    /** A number, if anything. */
    record Digits(Spelled spelled) implements Content {}

    /** Digits with stars or hashes among them. */
    record Code(String received, String code) implements Content {}

    /** A number with letters for digits, if it is one that businesses have; else a name. */
    record Vanity(Spelled spelled, SipUser name) implements Content {}

    /** No digits to read: it is known what it is. */
    record Settled(OutsideNumber number) implements Content {}
}

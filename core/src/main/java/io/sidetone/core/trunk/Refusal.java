package io.sidetone.core.trunk;

/** Why a call does not go out, as far as the caller is told in words. */
public enum Refusal {

    /** No such number. */
    NO_NUMBER,

    /** This kind of number, or this country, is not allowed from this telephone. */
    NOT_ALLOWED,

    /** Not at this hour. */
    NOT_NOW,

    /** The minutes of the day are used up. */
    MINUTES_USED,

    /** The money of the month is spent. */
    MONEY_SPENT,

    /** So many calls abroad in so short a time look like theft. */
    TOO_MANY_CALLS,

    /** The PIN was wrong, or is not known. */
    WRONG_PIN,

    /** All trunks are busy, or none takes such numbers now. */
    NO_TRUNK
}

package io.sidetone.core.number;

/**
 * How trunks write a caller ID that has digits only, neither a plus nor a prefix: the same digits
 * can be two numbers, {@code 33123456789} one in Potsdam and one in France.
 */
public enum TrunkNumbers {

    /** Told from the digits, as far as they tell; docs/numbers.md has the order. */
    AUTO,

    /** As in the country, {@code 30123456} or {@code 4155551234}; never a country code. */
    NATIONAL,

    /** With the country code, {@code 4930123456} or {@code 14155551234}. */
    INTERNATIONAL
}

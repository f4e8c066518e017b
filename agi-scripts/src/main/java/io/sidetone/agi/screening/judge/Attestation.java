package io.sidetone.agi.screening.judge;

/**
 * What the network vouches for about the caller's number (ATIS-1000074, RFC 8588). Only a trunk
 * that the configuration trusts can say anything but {@link #NONE}.
 */
public enum Attestation {
    /** Nothing was said, or nobody who is trusted said it. */
    NONE,
    /** The signature did not hold. */
    FAILED,
    /** The call only passed through the network that signed it. */
    GATEWAY,
    /** The network knows its customer, not the customer's right to the number. */
    PARTIAL,
    /** The network knows its customer and that the number is theirs. */
    FULL
}

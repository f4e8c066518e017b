package io.sidetone.core.number;

/**
 * What a number from outside can be. A caller ID proves nothing, whichever of these it is: anybody
 * can send any.
 */
public sealed interface OutsideNumber extends PartyNumber
        permits PublicNumber,
                Unplaced,
                SipUser,
                Withheld,
                EmergencyNumber,
                ShortNumber,
                InvalidNumber {}

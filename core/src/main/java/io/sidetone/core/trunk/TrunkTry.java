package io.sidetone.core.trunk;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One way for a call to leave the house.
 *
 * @param trunk the trunk's name in the configuration
 * @param endpoint what is dialled, {@code PJSIP/+4930123456@provider}
 * @param number what the trunk is given, in the form that it wants
 * @param callerId the caller ID to send; empty to leave it alone
 * @param perMinute what a minute costs, in the house's currency; zero when free or not known
 */
public record TrunkTry(
        String trunk,
        String endpoint,
        String number,
        Optional<String> callerId,
        BigDecimal perMinute) {}

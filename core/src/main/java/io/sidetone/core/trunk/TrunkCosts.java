package io.sidetone.core.trunk;

import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.number.PublicNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What a minute costs on one trunk: the longest beginning of the number counts. */
final class TrunkCosts {

    /** Stands in the configuration for all numbers that no beginning is given for. */
    static final String ANY = "any";

    private final Map<String, BigDecimal> byBeginning = new HashMap<>();
    private final BigDecimal otherwise;

    /**
     * @param configured by how numbers begin, as the owner writes that; what cannot be understood
     *     was refused with the configuration
     */
    TrunkCosts(Map<String, BigDecimal> configured, Numbers numbers) {
        configured.forEach((written, cost) ->
                numbers.beginning(written).ifPresent(begins -> byBeginning.put(begins, cost)));
        otherwise = configured.getOrDefault(ANY, BigDecimal.ZERO);
    }

    /** A minute's cost; zero when nothing is said of it. */
    BigDecimal perMinute(PartyNumber number) {
        return number instanceof PublicNumber found ? longest(found.e164()) : otherwise;
    }

    private BigDecimal longest(String e164) {
        for (int length = e164.length(); length > 1; length--) {
            var cost = byBeginning.get(e164.substring(0, length));
            if (cost != null) {
                return cost;
            }
        }
        return otherwise;
    }
}

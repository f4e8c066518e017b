package io.sidetone.core.trunk;

import java.math.BigDecimal;

/** Amounts in the house's currency, in words. */
final class Money {

    private Money() {}

    static String perMinute(BigDecimal cost) {
        return cost.signum() == 0
                ? "free or of unknown cost"
                : cost.stripTrailingZeros().toPlainString() + " a minute";
    }
}

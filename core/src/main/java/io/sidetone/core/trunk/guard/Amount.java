package io.sidetone.core.trunk.guard;

import io.sidetone.core.config.Inline;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount in the house's currency, {@code 20} or {@code 7.50}.
 *
 * @param text digits and at most one point
 */
@Inline
public record Amount(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");

    /**
     * @throws IllegalArgumentException when it is no amount
     */
    public Amount {
        text = text.strip();
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no amount of money; write it like 20 or 7.50");
        }
    }

    /** The amount. */
    public BigDecimal amount() {
        return new BigDecimal(text);
    }
}

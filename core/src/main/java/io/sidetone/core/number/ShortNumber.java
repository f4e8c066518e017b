package io.sidetone.core.number;

import com.google.i18n.phonenumbers.ShortNumberInfo.ShortNumberCost;

/**
 * A short number of a service in the house's country, such as directory enquiries.
 *
 * @param digits without the digit for an outside line
 * @param cost what a call there costs, where that is known
 */
public record ShortNumber(String digits, Cost cost) implements OutsideNumber {

    /** What a call costs. */
    public enum Cost {
        TOLL_FREE,
        STANDARD,
        PREMIUM,
        UNKNOWN;

        static Cost of(ShortNumberCost cost) {
            return switch (cost) {
                case TOLL_FREE -> TOLL_FREE;
                case STANDARD_RATE -> STANDARD;
                case PREMIUM_RATE -> PREMIUM;
                case UNKNOWN_COST -> UNKNOWN;
            };
        }
    }

    @Override
    public String key() {
        return "short:" + digits;
    }

    @Override
    public String text() {
        return digits;
    }
}

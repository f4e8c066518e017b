package io.sidetone.core.number;

/**
 * Digits that may be a number of the public network, but of which country or area the configuration
 * does not say. Compared digit by digit.
 *
 * @param digits as written
 * @param missing what would tell
 */
public record Unplaced(String digits, Missing missing) implements OutsideNumber {

    /** A key of the configuration's section {@code house}. */
    public enum Missing {
        COUNTRY("house.country"),
        AREA_CODE("house.area-code");

        private final String key;

        Missing(String key) {
            this.key = key;
        }

        /** {@code house.country}. */
        public String key() {
            return key;
        }
    }

    @Override
    public String key() {
        return "digits:" + digits;
    }

    @Override
    public String text() {
        return digits;
    }
}

package io.sidetone.core.number;

/**
 * A number for emergencies in the house's country. As a caller ID it is most likely a lie.
 *
 * @param digits without the digit for an outside line
 */
public record EmergencyNumber(String digits) implements OutsideNumber {

    @Override
    public String key() {
        return "emergency:" + digits;
    }

    @Override
    public String text() {
        return digits;
    }
}

package io.sidetone.core.number;

import io.sidetone.core.log.LogText;

/**
 * What can be no number.
 *
 * @param received as it came, made safe to print; at most 500 characters
 * @param digits plus and digits of it; empty when it holds anything else
 * @param why what is wrong with it
 */
public record InvalidNumber(String received, String digits, Reason why) implements OutsideNumber {

    /** What is wrong with an invalid number. */
    public enum Reason {
        EMPTY("there is nothing"),
        TOO_LONG("longer than anything that is a number"),
        CONTROL_CHARACTERS("control characters stand in it"),
        NO_USER("the address names no user"),
        NO_NUMBER("neither a number nor the name of a SIP user"),
        STAR_OR_HASH("* or # stands in it"),
        PLUS_INSIDE("a plus stands inside"),
        LEADING_ZEROS("zeros stand before it that no number has"),
        NO_COUNTRY_CODE("no country has this code"),
        TOO_FEW_DIGITS("too few digits"),
        TOO_MANY_DIGITS("too many digits");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** The reason in words, to follow a colon. */
        public String text() {
            return text;
        }
    }

    public InvalidNumber {
        received = LogText.safe(received);
    }

    @Override
    public String key() {
        return digits.isEmpty() ? "" : "invalid:" + digits;
    }

    @Override
    public String text() {
        return received;
    }
}

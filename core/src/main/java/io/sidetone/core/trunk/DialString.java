package io.sidetone.core.trunk;

import java.util.regex.Pattern;

/**
 * What may be put into a dial string: nothing that Asterisk's {@code Dial} reads in another way.
 */
final class DialString {

    /**
     * The longest public number has 15 digits (ITU-T E.164); prefixes and suffixes go around it.
     */
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{1,64}");

    private DialString() {}

    /** Digits, and a plus before them at most. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}

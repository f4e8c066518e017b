package io.sidetone.lab.caller;

/**
 * What the network says of a caller; may be as hostile as a test likes.
 *
 * @param number caller ID number, any characters
 * @param name caller ID name, any characters
 */
public record CallerLine(String number, String name) {

    /** A caller with a number and no name. */
    public static CallerLine number(String number) {
        return new CallerLine(number, "");
    }

    /** Somebody who withholds their number. */
    public static CallerLine withheld() {
        return new CallerLine("", "");
    }
}

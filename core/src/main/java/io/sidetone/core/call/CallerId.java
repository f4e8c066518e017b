package io.sidetone.core.call;

/**
 * Who calls, as the network says. Hostile input: anybody can send any text as either part, so it
 * goes into a mail header, a path or a log only through what makes it safe there.
 *
 * @param number the calling number as Asterisk gave it; empty when withheld or unknown
 * @param name the calling name as Asterisk gave it; empty when there is none
 */
public record CallerId(String number, String name) {

    public static final CallerId UNKNOWN = new CallerId("", "");

    /** Whether no number came with the call. */
    public boolean isWithheld() {
        return number.isBlank();
    }
}

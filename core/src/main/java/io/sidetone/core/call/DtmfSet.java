package io.sidetone.core.call;

/**
 * The keys that matter at one point of a call, such as those that may interrupt a prompt.
 *
 * @param keys the keys in a row, {@code "12340*"}; empty for none
 */
public record DtmfSet(String keys) {

    public static final DtmfSet NONE = new DtmfSet("");
    public static final DtmfSet ANY = new DtmfSet("0123456789*#");

    /**
     * @throws IllegalArgumentException when a character is on no telephone
     */
    public DtmfSet {
        keys.chars().forEach(key -> new Dtmf((char) key));
    }

    /** Whether {@code digit} is one of these keys. */
    public boolean contains(Dtmf digit) {
        return keys.indexOf(digit.key()) >= 0;
    }
}

package io.sidetone.core.call;

/**
 * One key of a telephone keypad as the caller pressed it.
 *
 * @param key one of {@code 0-9}, {@code *}, {@code #}, {@code A-D} (ITU-T Q.23)
 */
public record Dtmf(char key) {

    public static final Dtmf STAR = new Dtmf('*');
    public static final Dtmf HASH = new Dtmf('#');

    private static final String KEYS = "0123456789*#ABCD";

    /**
     * @throws IllegalArgumentException when {@code key} is on no telephone
     */
    public Dtmf {
        if (KEYS.indexOf(key) < 0) {
            throw new IllegalArgumentException("no telephone has a key '" + key + "'");
        }
    }

    @Override
    public String toString() {
        return String.valueOf(key);
    }
}

package io.sidetone.lab.asterisk;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A password of one run; not printed by accident.
 *
 * @param text the password itself
 */
public record Secret(String text) {

    private static final int BYTES = 12;

    static Secret fresh() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new Secret(HexFormat.of().formatHex(random));
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}

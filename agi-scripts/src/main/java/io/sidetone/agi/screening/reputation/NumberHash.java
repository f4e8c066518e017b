package io.sidetone.agi.screening.reputation;

import io.sidetone.core.number.PublicNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A number as a hash, so that whoever is asked learns nothing of callers they have not heard of.
 * Weak against whoever hashes all numbers there are; PhoneBlock says that it does not.
 */
final class NumberHash {

    private NumberHash() {}

    /** SHA-1 of plus and digits, 40 hexadecimal digits in capitals, as PhoneBlock wants it. */
    static String sha1(PublicNumber number) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            var hash = digest.digest(number.e164().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}

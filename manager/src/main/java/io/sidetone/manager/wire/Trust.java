package io.sidetone.manager.wire;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose certificate is believed.
 *
 * @param ca a file of certificates in PEM form, in place of those that Java knows: an authority's,
 *     or the very one of the PBX
 * @param fingerprint SHA-256 of the PBX's certificate in hexadecimal, colons or not; nothing else
 *     is looked at then, the host name neither
 */
public record Trust(Optional<Path> ca, Optional<String> fingerprint) {

    /** What Java trusts. */
    public static final Trust USUAL = new Trust(Optional.empty(), Optional.empty());

    private static final int HEX_DIGITS = 64;

    /**
     * @throws IllegalArgumentException when the fingerprint is none, or stands beside a file
     */
    public Trust {
        fingerprint = fingerprint.map(Trust::plain);
        if (ca.isPresent() && fingerprint.isPresent()) {
            throw new IllegalArgumentException("`ca` and `fingerprint` exclude each other");
        }
    }

    private static String plain(String fingerprint) {
        var digits = fingerprint.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        if (digits.length() != HEX_DIGITS || !digits.matches("[0-9a-f]*")) {
            throw new IllegalArgumentException(
                    "`fingerprint` must be a SHA-256 of 64 hexadecimal digits, as 'openssl x509 -noout -fingerprint -sha256' prints it");
        }
        return digits;
    }
}

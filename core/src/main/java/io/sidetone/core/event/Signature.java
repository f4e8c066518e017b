package io.sidetone.core.event;

import io.sidetone.core.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to a webhook that an event comes from somebody who knows the secret (RFC 2104). */
final class Signature {

    static final String HEADER = "Sidetone-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** {@code sha256=} and the hexadecimal HMAC-SHA256 of the body's bytes. */
    static String of(byte[] body, Secret secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            var key = secret.reveal().getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}

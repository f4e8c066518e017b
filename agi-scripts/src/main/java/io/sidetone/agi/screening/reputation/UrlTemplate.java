package io.sidetone.agi.screening.reputation;

import io.sidetone.core.config.Inline;
import io.sidetone.core.number.PublicNumber;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The address of a look-up.
 *
 * @param text an https address with {@code {sha1}} or {@code {e164}} in its path or query; plain
 *     http on this machine only, for anybody on the way could read who calls and say what they like
 */
@Inline
public record UrlTemplate(String text) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    /**
     * @throws IllegalArgumentException when it is no such address
     */
    public UrlTemplate {
        var sample = uri(text, "0", "0");
        if (uri(text, "1", "1").equals(sample)) {
            throw new IllegalArgumentException("write {sha1} or {e164} where the number goes");
        }
        var authority = sample.getRawAuthority();
        if (sample.getHost() == null
                || sample.getRawUserInfo() != null
                || !text.contains(String.valueOf(authority))) {
            throw new IllegalArgumentException(
                    "the address needs a host, without a user and without placeholders");
        }
        if (!"https".equals(sample.getScheme()) && !isHere(sample)) {
            throw new IllegalArgumentException(
                    "only https:// is asked, or http:// on this machine (127.0.0.1)");
        }
    }

    /** The address that asks about a number. */
    public URI about(PublicNumber number) {
        var e164 = URLEncoder.encode(number.e164(), StandardCharsets.UTF_8);
        return uri(text, e164, NumberHash.sha1(number));
    }

    /** Host and port, for logs: the rest may hold what is secret. */
    String host() {
        return uri(text, "0", "0").getRawAuthority();
    }

    private static boolean isHere(URI uri) {
        return "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
    }

    private static URI uri(String text, String e164, String sha1) {
        try {
            return new URI(text.replace("{e164}", e164).replace("{sha1}", sha1));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URL: " + e.getReason(), e);
        }
    }
}

package io.sidetone.ari.http;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import io.sidetone.core.config.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * Where Asterisk's ARI is, the user to log in as, and the calls to take from there.
 *
 * @param url {@code http://host:8088}, with Asterisk's {@code prefix} from http.conf if it has one
 * @param user name of the section in ari.conf
 * @param password its password
 * @param application what the dialplan names first in {@code Stasis(sidetone,podcast,42)}; empty to
 *     take no calls this way
 * @param calls such calls at once; a further one hears that all circuits are busy
 * @param stopLimit how long running calls may go on when Sidetone stops
 */
public record AriConfig(
        @Default("\"http://127.0.0.1:8088\"") URI url,
        String user,
        Secret password,
        @Default("sidetone") String application,
        @Default("200") @Range(min = "1", max = "10000") int calls,
        @Default("30s") Duration stopLimit) {

    /**
     * @throws IllegalArgumentException when the URL is not HTTP, the user is empty, or the
     *     application is none
     */
    public AriConfig {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "asterisk.ari.url must begin with http://, not " + url);
        }
        if (user.isBlank()) {
            throw new IllegalArgumentException("asterisk.ari needs a user");
        }
        // The dialplan splits at commas, the list of applications in ARI's request too.
        if (!application.matches("[A-Za-z0-9_.-]{0,80}")) {
            throw new IllegalArgumentException(
                    "asterisk.ari.application may have letters, digits, '-', '_' and '.'");
        }
        if (calls < 1 || stopLimit.isNegative()) {
            throw new IllegalArgumentException("asterisk.ari.calls must be 1 or more");
        }
    }

    /** The same with every default. */
    public AriConfig(URI url, String user, Secret password) {
        this(url, user, password, "sidetone", 200, Duration.ofSeconds(30));
    }
}

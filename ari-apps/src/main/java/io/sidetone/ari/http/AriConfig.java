package io.sidetone.ari.http;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Secret;
import java.net.URI;

/**
 * Where Asterisk's ARI is, and the user to log in as.
 *
 * @param url {@code http://host:8088}, with Asterisk's {@code prefix} from http.conf if it has one
 * @param user name of the section in ari.conf
 * @param password its password
 */
public record AriConfig(
        @Default("\"http://127.0.0.1:8088\"") URI url, String user, Secret password) {

    /**
     * @throws IllegalArgumentException when the URL is not HTTP, or the user is empty
     */
    public AriConfig {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "asterisk.ari.url must begin with http://, not " + url);
        }
        if (user.isBlank()) {
            throw new IllegalArgumentException("asterisk.ari needs a user");
        }
    }
}

package io.sidetone.ari.http;

import java.net.URI;

/**
 * Where Asterisk's ARI is, and the user to log in as.
 *
 * @param url {@code http://host:8088}, with Asterisk's {@code prefix} from http.conf if it has one
 * @param user name of the section in ari.conf
 * @param password its password; never empty
 */
public record AriConfig(URI url, String user, String password) {

    /**
     * @throws IllegalArgumentException when the URL is not HTTP, or user or password is empty
     */
    public AriConfig {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "asterisk.ari.url must begin with http://, not " + url);
        }
        if (user.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException("asterisk.ari needs a user and a password");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "AriConfig[url=" + url + ", user=" + user + "]";
    }
}

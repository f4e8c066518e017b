package io.sidetone.core.http;

import java.net.URI;

/** Addresses of HTTP services that a user configures. */
public final class HttpTarget {

    private HttpTarget() {}

    /**
     * Checks an address.
     *
     * @throws IllegalArgumentException when it is no http or https address, or carries a password
     *     that the log could show
     */
    public static URI checked(URI url) {
        var scheme = url.getScheme();
        if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "not an address; write it like http://192.0.2.7/open");
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "user and password do not belong into an address, where everybody sees them");
        }
        return url;
    }

    /** The service without path and query, which may hold a secret: {@code 192.0.2.7:8080}. */
    public static String shown(URI url) {
        return url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }
}

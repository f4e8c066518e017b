package io.sidetone.ari.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where ARI is and how it lets us in: the one place that puts URLs and the log-in together.
 *
 * @param base ends with {@code /ari/}
 * @param user said in messages
 * @param authorization header; never said
 */
record AriAddress(URI base, String user, String authorization) {

    static final String AUTHORIZATION = "Authorization";

    static AriAddress of(AriConfig config) {
        var login = config.user() + ":" + config.password().reveal();
        var encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return new AriAddress(baseOf(config.url()), config.user(), "Basic " + encoded);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).header(AUTHORIZATION, authorization);
    }

    /** The same place for a WebSocket. */
    URI socket(String path) {
        return URI.create(at(path).toString().replaceFirst("^http", "ws"));
    }

    private URI at(String path) {
        return URI.create(base + path.replaceFirst("^/", ""));
    }

    private static URI baseOf(URI url) {
        var text = url.toString().replaceAll("/+$", "");
        return URI.create(text.endsWith("/ari") ? text + "/" : text + "/ari/");
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return base.toString();
    }
}

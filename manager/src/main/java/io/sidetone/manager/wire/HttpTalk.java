package io.sidetone.manager.wire;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.ami.AmiProblem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * One action, one request: {@code POST}, so that nothing of it stands in a log of addresses. Who we
 * are says a cookie after the log-in ({@code rawman}) or a digest each time ({@code arawman}).
 */
final class HttpTalk implements AutoCloseable {

    private static final String COOKIE = "mansession_id";
    private static final int UNAUTHORIZED = 401;

    private final HttpClient client;
    private final AmiUrl url;
    private final URI uri;
    private final Digest digest;
    private final AtomicReference<String> cookie = new AtomicReference<>("");

    HttpTalk(HttpClient client, AmiUrl url, Digest digest) {
        this.client = client;
        this.url = url;
        this.digest = digest;
        var scheme = url.scheme().isSecure() ? "https://" : "http://";
        uri = URI.create(scheme + url.place() + url.path());
    }

    /**
     * Sends an action.
     *
     * @param limit until the answer begins
     * @return the answer's body, to be closed
     * @throws AmiProblem when the web server wants another user, or has no manager interface there
     */
    InputStream send(AmiAction action, Duration limit) throws IOException {
        var response = exchange(action, limit);
        if (response.statusCode() == UNAUTHORIZED) {
            response.body().close();
            digest.challenged(response.headers().firstValue("WWW-Authenticate").orElse(""));
            response = exchange(action, limit);
        }
        if (response.statusCode() != 200) {
            response.body().close();
            throw problem(response.statusCode());
        }
        response.headers().allValues("Set-Cookie").forEach(this::remember);
        return response.body();
    }

    private HttpResponse<InputStream> exchange(AmiAction action, Duration limit)
            throws IOException {
        var request =
                HttpRequest.newBuilder(uri)
                        .timeout(limit)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(action)));
        digest.answer("POST", uri.getRawPath())
                .ifPresent(answer -> request.header("Authorization", answer));
        if (!cookie.get().isEmpty()) {
            request.header("Cookie", COOKIE + "=" + cookie.get());
        }
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking Asterisk's web server", e);
        }
    }

    private static String form(AmiAction action) {
        return action.headers().stream().map(HttpTalk::field).collect(Collectors.joining("&"));
    }

    private static String field(AmiHeader header) {
        return URLEncoder.encode(header.name(), StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(header.value(), StandardCharsets.UTF_8);
    }

    private void remember(String header) {
        var first = header.split(";", 2)[0];
        if (first.startsWith(COOKIE + "=")) {
            cookie.set(first.substring(COOKIE.length() + 1));
        }
    }

    private AmiProblem problem(int status) {
        return switch (status) {
            case UNAUTHORIZED, 403 ->
                    new AmiProblem(
                            AmiProblem.Kind.LOGIN,
                            "the web server at %s refuses the manager user (HTTP %d); compare user and password with manager.conf, its permit and deny too"
                                    .formatted(url.place(), status));
            case 404 ->
                    new AmiProblem(
                            AmiProblem.Kind.PROTOCOL,
                            "there is no manager interface under %s at %s: is webenabled=yes in manager.conf, and the prefix of http.conf in the address?"
                                    .formatted(url.path(), url.place()));
            default ->
                    new AmiProblem(
                            AmiProblem.Kind.PROTOCOL,
                            "the web server at %s answers with HTTP %d"
                                    .formatted(url.place(), status));
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

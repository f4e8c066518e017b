package io.sidetone.ari.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks Asterisk's ARI over HTTP, a few requests at once. */
public final class AriClient implements AutoCloseable {

    /** Asterisk serves 100 HTTP connections for everybody together. */
    private static final int CONNECTIONS = 4;

    /** Loopback or a home network: longer means that nobody listens. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /** ARI answers from memory or a directory listing; longer means that Asterisk is stuck. */
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(15);

    /** An hour's recording is 58 MB: enough for it over a slow radio link. */
    private static final Duration DOWNLOAD_LIMIT = Duration.ofMinutes(10);

    private final URI base;
    private final String user;
    private final String authorization;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final Semaphore connections = new Semaphore(CONNECTIONS);

    public AriClient(AriConfig config) {
        this.base = baseOf(config.url());
        this.user = config.user();
        var login = config.user() + ":" + config.password().reveal();
        this.authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(login.getBytes(StandardCharsets.UTF_8));
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_LIMIT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /** One part of a path, in which a slash is sent as {@code %2F}: Asterisk takes no other. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Reads what lies at a path.
     *
     * @param path below {@code /ari/}, its parts made by {@link #part}
     * @return empty when there is nothing (404)
     * @throws AriProblem when ARI refuses or fails
     * @throws IOException when it cannot be reached
     */
    public Optional<JsonNode> get(String path) throws IOException {
        var response = send(request(path).GET().build(), text(), REQUEST_LIMIT);
        return found(response) ? Optional.of(parse(response.body())) : Optional.empty();
    }

    /**
     * Copies what lies at a path into a new file, streamed. Leaves no file behind when it fails.
     *
     * @return false when there is nothing (404)
     * @throws AriProblem when ARI refuses or fails
     * @throws IOException when it cannot be reached, ends early, or the file exists
     */
    public boolean download(String path, Path target) throws IOException {
        Files.createFile(target);
        boolean complete = false;
        try {
            complete = found(send(request(path).GET().build(), into(target), DOWNLOAD_LIMIT));
            return complete;
        } finally {
            if (!complete) {
                Files.deleteIfExists(target);
            }
        }
    }

    /**
     * Deletes what lies at a path.
     *
     * @return false when there was nothing (404)
     * @throws AriProblem when ARI refuses or fails
     * @throws IOException when it cannot be reached
     */
    public boolean delete(String path) throws IOException {
        return found(send(request(path).DELETE().build(), text(), REQUEST_LIMIT));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization);
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body, Duration limit)
            throws IOException {
        try {
            connections.acquire();
            try {
                return await(http.sendAsync(request, body), limit);
            } finally {
                connections.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while asking ARI");
        }
    }

    /** Not the request's own time-out, which ends with the headers and leaves a body stuck. */
    private <T> HttpResponse<T> await(CompletableFuture<HttpResponse<T>> answer, Duration limit)
            throws IOException, InterruptedException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IOException("ARI at " + base + " did not finish within " + limit, late);
        } catch (ExecutionException failed) {
            throw unreachable(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private IOException unreachable(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                ? new IOException(
                        "nobody listens at %s: is Asterisk running, with enabled=yes in http.conf?"
                                .formatted(base),
                        cause)
                : new IOException("asking ARI at %s failed: %s".formatted(base, cause), cause);
    }

    private boolean found(HttpResponse<?> response) throws AriProblem {
        int status = response.statusCode();
        return switch (status) {
            case 404 -> false;
            case 401 ->
                    throw new AriProblem(
                            status,
                            "ARI does not know user '%s' with this password: compare asterisk.ari with Asterisk's ari.conf"
                                    .formatted(user));
            case 403 ->
                    throw new AriProblem(
                            status,
                            "ARI forbids user '%s' this: does ari.conf say read_only=yes?"
                                    .formatted(user));
            default -> {
                if (status / 100 != 2) {
                    throw new AriProblem(
                            status,
                            "ARI answered %d to %s"
                                    .formatted(status, response.request().uri().getPath()));
                }
                yield true;
            }
        };
    }

    private JsonNode parse(String body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IOException("what answers at " + base + " is no ARI", broken);
        }
    }

    private static BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }

    private static BodyHandler<?> into(Path target) {
        return info ->
                info.statusCode() == 200
                        ? BodySubscribers.mapping(
                                BodySubscribers.ofFile(target, StandardOpenOption.WRITE),
                                Path::toString)
                        : BodySubscribers.replacing("");
    }

    private static URI baseOf(URI url) {
        var text = url.toString().replaceAll("/+$", "");
        return URI.create(text.endsWith("/ari") ? text + "/" : text + "/ari/");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

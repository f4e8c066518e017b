package io.sidetone.ari.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks Asterisk's ARI over HTTP, some requests at once; opens its WebSocket. */
public final class AriClient implements AutoCloseable {

    /** Asterisk serves 100 HTTP connections for everybody together; half of them are left alone. */
    private static final int REQUESTS = 40;

    /** Of their own, so that long recordings never delay a call. */
    private static final int DOWNLOADS = 4;

    /** Loopback or a home network: longer means that nobody listens. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /** ARI answers from memory or a directory listing; longer means that Asterisk is stuck. */
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(15);

    /** An hour's recording is 58 MB: enough for it over a slow radio link. */
    private static final Duration DOWNLOAD_LIMIT = Duration.ofMinutes(10);

    private final AriAddress address;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final Semaphore requests = new Semaphore(REQUESTS, true);
    private final Semaphore downloads = new Semaphore(DOWNLOADS, true);

    public AriClient(AriConfig config) {
        this.address = AriAddress.of(config);
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
        var answer = exchange("GET", path, null);
        return found(answer.status(), path) ? Optional.of(parse(answer.body())) : Optional.empty();
    }

    /**
     * Deletes what lies at a path.
     *
     * @return false when there was nothing (404)
     * @throws AriProblem when ARI refuses or fails
     * @throws IOException when it cannot be reached
     */
    public boolean delete(String path) throws IOException {
        return found(exchange("DELETE", path, null).status(), path);
    }

    /**
     * Asks anything and leaves judging the answer to the caller.
     *
     * @param path below {@code /ari/}, its parts and parameters made by {@link #part}
     * @param body JSON to send with it
     * @throws IOException when ARI cannot be reached
     */
    public AriAnswer exchange(String method, String path, @Nullable String body)
            throws IOException {
        var request = address.request(path);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        var response =
                send(
                        request.build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8),
                        requests,
                        REQUEST_LIMIT);
        return new AriAnswer(response.statusCode(), response.body());
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
            var request = address.request(path).GET().build();
            var response = send(request, into(target), downloads, DOWNLOAD_LIMIT);
            complete = found(response.statusCode(), path);
            return complete;
        } finally {
            if (!complete) {
                Files.deleteIfExists(target);
            }
        }
    }

    /**
     * Opens a WebSocket.
     *
     * @param path below {@code /ari/}, its parameters made by {@link #part}
     * @param protocol the sub-protocol to ask for
     * @param listener may be told of the opening even after this has failed, when it comes late
     * @throws AriProblem when ARI refuses
     * @throws IOException when it cannot be reached
     */
    public WebSocket open(String path, String protocol, WebSocket.Listener listener)
            throws IOException {
        var opening =
                http.newWebSocketBuilder()
                        .header(AriAddress.AUTHORIZATION, address.authorization())
                        .subprotocols(protocol)
                        .connectTimeout(CONNECT_LIMIT)
                        .buildAsync(address.socket(path), listener);
        try {
            return await(opening, REQUEST_LIMIT);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /**
     * Whether a status says that there was something.
     *
     * @return false for 404
     * @throws AriProblem when ARI refuses or fails, in words that say what to do
     */
    public boolean found(int status, String path) throws AriProblem {
        return switch (status) {
            case 404 -> false;
            case 401 ->
                    throw new AriProblem(
                            status,
                            "ARI does not know user '%s' with this password: compare asterisk.ari with Asterisk's ari.conf"
                                    .formatted(address.user()));
            case 403 ->
                    throw new AriProblem(
                            status,
                            "ARI forbids user '%s' this: does ari.conf say read_only=yes?"
                                    .formatted(address.user()));
            default -> {
                if (status / 100 != 2) {
                    throw new AriProblem(status, "ARI answered %d to %s".formatted(status, path));
                }
                yield true;
            }
        };
    }

    private <T> HttpResponse<T> send(
            HttpRequest request, BodyHandler<T> body, Semaphore places, Duration limit)
            throws IOException {
        try {
            places.acquire();
            try {
                return await(http.sendAsync(request, body), limit);
            } finally {
                places.release();
            }
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /** Not the request's own time-out, which ends with the headers and leaves a body stuck. */
    private <T> T await(CompletableFuture<T> answer, Duration limit)
            throws IOException, InterruptedException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IOException("ARI at " + address + " did not finish within " + limit, late);
        } catch (ExecutionException failed) {
            throw unreachable(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private IOException unreachable(@Nullable Throwable cause) throws AriProblem {
        return switch (cause) {
            case WebSocketHandshakeException refused -> {
                int status = refused.getResponse().statusCode();
                yield found(status, "events")
                        ? new IOException("what answers at " + address + " is no ARI", refused)
                        : new AriProblem(status, "there is no ARI at " + address);
            }
            case ConnectException nobody -> nobodyListens(nobody);
            case HttpTimeoutException late -> nobodyListens(late);
            case null, default ->
                    new IOException("asking ARI at %s failed: %s".formatted(address, cause), cause);
        };
    }

    private IOException nobodyListens(IOException cause) {
        return new IOException(
                "nobody listens at %s: is Asterisk running, with enabled=yes in http.conf?"
                        .formatted(address),
                cause);
    }

    private static InterruptedIOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        var told = new InterruptedIOException("interrupted while asking ARI");
        told.initCause(cause);
        return told;
    }

    private JsonNode parse(String body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IOException("what answers at " + address + " is no ARI", broken);
        }
    }

    private static BodyHandler<?> into(Path target) {
        return info ->
                info.statusCode() == 200
                        ? BodySubscribers.mapping(
                                BodySubscribers.ofFile(target, StandardOpenOption.WRITE),
                                Path::toString)
                        : BodySubscribers.replacing("");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

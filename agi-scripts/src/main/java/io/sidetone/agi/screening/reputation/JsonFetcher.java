package io.sidetone.agi.screening.reputation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sidetone.core.config.Secret;
import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches small JSON documents from servers that may do anything. */
final class JsonFetcher {

    /** An answer about one number has some hundred bytes. */
    static final int LARGEST = 64 * 1024;

    /**
     * From connecting to the last byte. Longer than any caller waits: a first connection with its
     * handshakes may take that long, and what comes late serves the next call.
     */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;

    /**
     * @param http must not follow redirects: they could lead anywhere
     */
    JsonFetcher(HttpClient http) {
        this.http = http;
    }

    /**
     * Fetches a document.
     *
     * @return missing when the server knows nothing of it (404)
     * @throws LookupFailed when no such document comes
     */
    JsonNode fetch(URI address, Map<String, Secret> headers)
            throws LookupFailed, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        request.header("Accept", "application/json").header("User-Agent", "Sidetone");
        headers.forEach((name, value) -> request.setHeader(name, value.reveal()));
        var answer =
                http.sendAsync(
                        request.build(),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return read(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new LookupFailed("no answer within " + LogText.seconds(PATIENCE), e);
        } catch (ExecutionException e) {
            throw new LookupFailed("no answer: " + LogText.safe(said(e)), e);
        } finally {
            answer.cancel(true);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> response) throws LookupFailed {
        return switch (response.statusCode()) {
            case 200 -> parse(response.body());
            case 404 -> MissingNode.getInstance();
            case 401, 403 -> throw new LookupFailed("it wants another token");
            case 429 -> throw new LookupFailed("it was asked too often");
            default -> throw new LookupFailed("it answered " + response.statusCode());
        };
    }

    private static JsonNode parse(byte[] body) throws LookupFailed {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new LookupFailed("it answered what is no JSON", e);
        }
    }

    private static String said(ExecutionException failure) {
        var cause = failure.getCause();
        var message = cause == null ? null : cause.getMessage();
        return message == null ? String.valueOf(cause) : message;
    }
}

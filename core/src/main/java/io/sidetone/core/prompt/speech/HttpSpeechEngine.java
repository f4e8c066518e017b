package io.sidetone.core.prompt.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Speech from a service such as Piper's HTTP server. An address with {@code {text}} is fetched;
 * without it the text is posted, as JSON or as plain text. {@code {voice}} may stand in either.
 */
public final class HttpSpeechEngine implements SpeechEngine {

    private final String address;
    private final SpeechBody body;
    private final Duration limit;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param address an http or https address, with {@code {text}} and {@code {voice}} where wanted
     * @param limit one rendering takes no longer, from connecting to the last byte
     * @throws IllegalArgumentException when the address is none
     */
    public HttpSpeechEngine(String address, SpeechBody body, Duration limit, HttpClient http) {
        this.address = address;
        this.body = body;
        this.limit = limit;
        this.http = http;
        var uri = fill(new Utterance("text", "voice"));
        if (uri.getScheme() == null || !uri.getScheme().startsWith("http")) {
            throw new IllegalArgumentException("not an http address: " + address);
        }
    }

    @Override
    public String identity() {
        return "http %s %s".formatted(body, address);
    }

    /** Bounds the whole exchange: the client's own time limit ends with the answer's headers. */
    @Override
    public byte[] speak(Utterance utterance) throws SpeechFailed {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = thread.submit(() -> exchange(request(utterance)));
            try {
                return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                throw new SpeechFailed(
                        "speech: %s took longer than %d ms".formatted(host(), limit.toMillis()), e);
            } catch (ExecutionException e) {
                throw failed(e.getCause() instanceof Exception cause ? cause : e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SpeechFailed("speech: interrupted", e);
            } finally {
                answer.cancel(true);
            }
        }
    }

    private byte[] exchange(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        try (var in = response.body()) {
            if (response.statusCode() != 200) {
                throw new SpeechFailed(
                        "speech: %s answered %d".formatted(host(), response.statusCode()));
            }
            var wav = in.readNBytes(SpeechLimits.OUTPUT + 1);
            if (wav.length > SpeechLimits.OUTPUT) {
                throw new SpeechFailed(
                        "speech: %s sent more than %d bytes"
                                .formatted(host(), SpeechLimits.OUTPUT));
            }
            return wav;
        }
    }

    private HttpRequest request(Utterance utterance) throws JsonProcessingException {
        var request = HttpRequest.newBuilder(fill(utterance)).timeout(limit);
        if (address.contains("{text}")) {
            return request.GET().build();
        }
        return switch (body) {
            case JSON -> {
                var fields = Map.of("text", utterance.text(), "voice", utterance.voice());
                yield request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(fields)))
                        .build();
            }
            case TEXT ->
                    request.header("Content-Type", "text/plain; charset=utf-8")
                            .POST(BodyPublishers.ofString(utterance.text()))
                            .build();
        };
    }

    private URI fill(Utterance utterance) {
        return URI.create(
                address.replace("{voice}", encoded(utterance.voice()))
                        .replace("{text}", encoded(utterance.text())));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The service without user, path and query, which may hold a secret. */
    private String host() {
        var uri = fill(new Utterance("text", "voice"));
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private SpeechFailed failed(Exception cause) {
        if (cause instanceof SpeechFailed known) {
            return known;
        }
        var said =
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new SpeechFailed(
                "speech: no answer from %s (%s); is the service running?".formatted(host(), said),
                cause);
    }
}

package io.sidetone.core.prompt.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.core.http.HttpFailed;
import io.sidetone.core.http.HttpTarget;
import io.sidetone.core.http.LimitedHttp;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Speech from a service such as Piper's HTTP server. An address with {@code {text}} is fetched;
 * without it the text is posted, as JSON or as plain text. {@code {voice}} may stand in either.
 */
public final class HttpSpeechEngine implements SpeechEngine {

    private final String address;
    private final SpeechBody body;
    private final Duration limit;
    private final LimitedHttp http;
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
        this.http = new LimitedHttp(http);
        var uri = fill(new Utterance("text", "voice"));
        if (uri.getScheme() == null || !uri.getScheme().startsWith("http")) {
            throw new IllegalArgumentException("not an http address: " + address);
        }
    }

    @Override
    public String identity() {
        return "http %s %s".formatted(body, address);
    }

    @Override
    public byte[] speak(Utterance utterance) throws SpeechFailed {
        try {
            var answer = http.fetch(request(utterance), limit, SpeechLimits.OUTPUT);
            if (answer.status() != 200) {
                throw new SpeechFailed("speech: %s answered %d".formatted(host(), answer.status()));
            }
            return answer.body();
        } catch (HttpFailed e) {
            throw new SpeechFailed("speech: " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new SpeechFailed("speech: the text cannot be written as JSON", e);
        }
    }

    private HttpRequest request(Utterance utterance) throws JsonProcessingException {
        var request = HttpRequest.newBuilder(fill(utterance));
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

    private String host() {
        return HttpTarget.shown(fill(new Utterance("text", "voice")));
    }
}

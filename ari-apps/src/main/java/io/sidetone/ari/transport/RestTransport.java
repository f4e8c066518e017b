package io.sidetone.ari.transport;

import ch.loway.oss.ari4java.tools.HttpClient;
import ch.loway.oss.ari4java.tools.HttpParam;
import ch.loway.oss.ari4java.tools.HttpResponse;
import ch.loway.oss.ari4java.tools.HttpResponseHandler;
import ch.loway.oss.ari4java.tools.RestException;
import io.sidetone.ari.http.AriAnswer;
import io.sidetone.ari.http.AriClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries ari4java's requests over our one client; blocks the thread that asks, and no other. */
public final class RestTransport implements HttpClient {

    /** Asterisk refuses a request line of more than 4,096 bytes; parameters may be a body too. */
    private static final int LONGEST_QUERY = 2000;

    private final AriClient client;

    public RestTransport(AriClient client) {
        this.client = client;
    }

    /**
     * Asks and waits for the answer.
     *
     * @throws RestException with the HTTP status when ARI refuses or fails; with the cause when it
     *     cannot be reached
     */
    @Override
    public String httpActionSync(
            String path,
            String method,
            @Nullable List<HttpParam> parameters,
            @Nullable String body,
            @Nullable List<HttpResponse> errors)
            throws RestException {
        try {
            var answer = ask(path, method, parameters, body);
            if (answer.isSuccess()) {
                return answer.body();
            }
            throw new RestException(
                    reason(answer.status(), path, errors), answer.body(), answer.status());
        } catch (IOException unreachable) {
            throw new RestException(String.valueOf(unreachable.getMessage()), unreachable);
        }
    }

    private AriAnswer ask(
            String path, String method, @Nullable List<HttpParam> parameters, @Nullable String body)
            throws IOException {
        var query = Query.path(path, parameters);
        return query.length() > LONGEST_QUERY && parameters != null && body == null
                ? client.exchange(method, Query.path(path, null), Query.json(parameters))
                : client.exchange(method, query, body);
    }

    @Override
    public byte[] httpActionSyncAsBytes(
            String path,
            String method,
            @Nullable List<HttpParam> parameters,
            @Nullable String body,
            @Nullable List<HttpResponse> errors)
            throws RestException {
        throw new RestException("sound is copied into files: use AriClient.download");
    }

    /** Asks on a virtual thread of its own and tells the handler. */
    @Override
    public void httpActionAsync(
            String path,
            String method,
            @Nullable List<HttpParam> parameters,
            @Nullable String body,
            @Nullable List<HttpResponse> errors,
            HttpResponseHandler handler,
            boolean binary) {
        Thread.ofVirtual()
                .name("ari-request")
                .start(() -> {
                    try {
                        var answer = httpActionSync(path, method, parameters, body, errors);
                        handler.onResponseReceived();
                        tell(handler, answer, binary);
                    } catch (RestException refused) {
                        handler.onFailure(refused);
                    }
                });
    }

    /** Nothing to do: the client belongs to whoever made it. */
    @Override
    public void destroy() {}

    private static void tell(HttpResponseHandler handler, String answer, boolean binary) {
        if (binary) {
            handler.onSuccess(answer.getBytes(StandardCharsets.UTF_8));
        } else {
            handler.onSuccess(answer);
        }
    }

    private String reason(int status, String path, @Nullable List<HttpResponse> errors) {
        try {
            client.found(status, path);
        } catch (IOException told) {
            if (status == 401 || status == 403) {
                return String.valueOf(told.getMessage());
            }
        }
        return errors == null ? "" : described(status, errors);
    }

    private static String described(int status, List<HttpResponse> errors) {
        return errors.stream()
                .filter(error -> error.getCode() == status)
                .map(HttpResponse::getDescription)
                .findFirst()
                .orElse("ARI answered " + status);
    }
}

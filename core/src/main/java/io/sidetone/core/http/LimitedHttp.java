package io.sidetone.core.http;

import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Requests to services in and out of the house, each with a limit on all of it: the JDK's own time
 * limit ends with the answer's headers. Its own client follows no redirects, which would carry
 * passwords to strangers.
 */
public final class LimitedHttp implements AutoCloseable {

    /** So much of an answer that nobody wants is read, for the connection to be used again. */
    private static final int UNWANTED = 16 * 1024;

    private @Nullable HttpClient client;

    /** With a client of its own, from the first request on. */
    public LimitedHttp() {}

    /**
     * With a client that is there already.
     *
     * @param client follows redirects or not, as it was told; ended by {@link #close}
     */
    public LimitedHttp(HttpClient client) {
        this.client = client;
    }

    /**
     * What came back.
     *
     * @param status as in RFC 9110, 15
     * @param mediaType the header {@code Content-Type} as it came; empty without one
     * @param body not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // looked at, never compared
    public record Answer(int status, String mediaType, byte[] body) {

        /** Whether the service did what it was asked. */
        public boolean succeeded() {
            return status / 100 == 2;
        }
    }

    /**
     * Sends a request of which only the answer's status matters.
     *
     * @param limit from connecting to the answer; positive
     * @throws HttpFailed when there is no answer within the limit
     */
    public Answer send(HttpRequest request, Duration limit) throws HttpFailed {
        return within(limit, request, () -> exchange(request, UNWANTED));
    }

    /**
     * Sends a request and reads all of the answer.
     *
     * @param limit from connecting to the last byte; positive
     * @param mostBytes of the answer's body
     * @throws HttpFailed when the whole answer is not there within the limits
     */
    public Answer fetch(HttpRequest request, Duration limit, int mostBytes) throws HttpFailed {
        var answer = within(limit, request, () -> exchange(request, mostBytes + 1));
        if (answer.body().length > mostBytes) {
            throw new HttpFailed(
                    "%s sent more than %d bytes"
                            .formatted(HttpTarget.shown(request.uri()), mostBytes));
        }
        return answer;
    }

    private Answer exchange(HttpRequest request, int most)
            throws IOException, InterruptedException {
        var response = client().send(request, BodyHandlers.ofInputStream());
        try (var in = response.body()) {
            return new Answer(response.statusCode(), mediaType(response), in.readNBytes(most));
        }
    }

    private static String mediaType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private synchronized HttpClient client() {
        var ready = client;
        if (ready == null) {
            ready =
                    HttpClient.newBuilder()
                            .version(Version.HTTP_1_1) // door stations know no upgrade
                            .followRedirects(Redirect.NEVER)
                            .executor(Executors.newVirtualThreadPerTaskExecutor())
                            .build();
            client = ready;
        }
        return ready;
    }

    private static Answer within(Duration limit, HttpRequest request, Exchange exchange)
            throws HttpFailed {
        var host = HttpTarget.shown(request.uri());
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = thread.submit(exchange::run);
            try {
                return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                throw new HttpFailed(
                        "%s took longer than %d ms".formatted(host, limit.toMillis()), e);
            } catch (ExecutionException e) {
                throw new HttpFailed(
                        "no answer from %s (%s); is the service running?"
                                .formatted(host, reason(e)),
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new HttpFailed(host + ": interrupted", e);
            } finally {
                answer.cancel(true);
            }
        }
    }

    private static String reason(ExecutionException failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        var said = cause.getMessage();
        return said == null || said.isBlank()
                ? cause.getClass().getSimpleName()
                : LogText.safe(said);
    }

    /** Breaks off what is under way. */
    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }

    @FunctionalInterface
    private interface Exchange {
        Answer run() throws IOException, InterruptedException;
    }
}

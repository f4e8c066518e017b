package io.sidetone.core.event;

import io.sidetone.core.camera.Picture;
import io.sidetone.core.http.HttpFailed;
import io.sidetone.core.http.HttpTarget;
import io.sidetone.core.http.LimitedHttp;
import io.sidetone.core.waiting.Backlog;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts events to one service, in order, on a thread of its own. A service that is slow or gone
 * holds up nobody but itself: what it does not take in a few tries is given up.
 */
final class Webhook implements AutoCloseable {

    /** After these waits it is tried again: a service that restarts is back by the last. */
    static final List<Duration> RETRIES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

    /** A day of a busy house; the oldest go first. */
    static final int MOST_WAITING = 200;

    /** A camera's own time limit ends earlier unless somebody has set it to more. */
    private static final Duration PICTURE_LIMIT = Duration.ofSeconds(10);

    /** So long the end of Sidetone waits for what is still to be told. */
    private static final Duration GOODBYE_LIMIT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

    private final WebhookConfig config;
    private final LimitedHttp http;
    private final List<Duration> retries;
    private final EventWriter writer = new EventWriter();
    private final Backlog<ToldEvent> backlog = new Backlog<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean closed;
    private long givenUp;

    Webhook(WebhookConfig config, LimitedHttp http, List<Duration> retries) {
        this.config = config;
        this.http = http;
        this.retries = List.copyOf(retries);
        this.thread = Thread.ofVirtual().name("webhook").start(this::run);
    }

    /** Hands an event over if it is wanted here; never waits. */
    void add(ToldEvent told) {
        if (config.wants(told.event()) && backlog.add(told)) {
            LOG.warn(
                    "more than {} events wait for webhook {}: the oldest are dropped",
                    MOST_WAITING,
                    host());
        }
    }

    private void run() {
        try {
            while (true) {
                var next = backlog.first(() -> !closed);
                if (next.isEmpty()) {
                    return;
                }
                deliver(next.get());
                backlog.remove(next.get());
            }
        } catch (InterruptedException _) {
            LOG.debug("webhook {} was broken off", host());
        }
    }

    private void deliver(ToldEvent told) throws InterruptedException {
        var body = writer.bytes(EventJson.from(told, picture(told)));
        var trouble = post(body);
        for (var wait : retries) {
            if (trouble.filter(Trouble::mayPass).isEmpty()) {
                break;
            }
            Thread.sleep(wait);
            trouble = post(body);
        }
        note(trouble);
    }

    private Optional<Picture> picture(ToldEvent told) throws InterruptedException {
        if (!config.picture()) {
            return Optional.empty();
        }
        try {
            return told.picture().get(PICTURE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("webhook {} gets no picture", host(), e);
            return Optional.empty();
        }
    }

    private Optional<Trouble> post(byte[] body) {
        try {
            var answer = http.send(request(body), config.timeLimit());
            return answer.succeeded()
                    ? Optional.empty()
                    : Optional.of(Trouble.of(host(), answer.status()));
        } catch (HttpFailed e) {
            return Optional.of(new Trouble(String.valueOf(e.getMessage()), true));
        }
    }

    private HttpRequest request(byte[] body) {
        var request =
                HttpRequest.newBuilder(config.url())
                        .header("Content-Type", "application/json")
                        .header("User-Agent", "Sidetone")
                        .POST(BodyPublishers.ofByteArray(body));
        config.secret()
                .ifPresent(secret -> request.header(Signature.HEADER, Signature.of(body, secret)));
        return request.build();
    }

    /** The first event that is given up is told of, and the first that is taken again. */
    private void note(Optional<Trouble> trouble) {
        if (trouble.isPresent()) {
            if (givenUp++ == 0) {
                LOG.warn("webhook gets no event: {}", trouble.get().words());
            }
            return;
        }
        var dropped = backlog.takeDropped();
        if (givenUp + dropped > 0) {
            LOG.warn("webhook {} takes events again; {} were lost", host(), givenUp + dropped);
        }
        givenUp = 0;
    }

    private String host() {
        return HttpTarget.shown(config.url());
    }

    /** Gives what waits a moment to leave. */
    @Override
    public void close() {
        try {
            backlog.awaitEmpty(GOODBYE_LIMIT);
            closed = true;
            backlog.wake();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    private record Trouble(String words, boolean mayPass) {

        /** What is wrong with the request itself is wrong the next time too. */
        static Trouble of(String host, int status) {
            var passing = status / 100 == 5 || status == 429 || status == 408;
            return new Trouble("%s answered %d".formatted(host, status), passing);
        }
    }
}

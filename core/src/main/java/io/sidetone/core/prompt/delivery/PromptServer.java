package io.sidetone.core.prompt.delivery;

import com.sun.net.httpserver.HttpServer;
import io.sidetone.core.prompt.Clip;
import io.sidetone.core.prompt.Sound;
import io.sidetone.core.prompt.SoundDelivery;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lets Asterisk pull prompts over HTTP (res_http_media_cache), so that it may run on another host.
 * A prompt's address is the hash of its content: nobody guesses it, what it names never changes,
 * and it is longer than the path that Asterisk caches it under, as Asterisk needs.
 */
public final class PromptServer implements SoundDelivery, AutoCloseable {

    /** As many calls may begin in the same instant. */
    private static final int BACKLOG = 1_024;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Shelf shelf = new Shelf();
    private final URI base;

    /**
     * Starts serving.
     *
     * @param listen address and port; port 0 for any free one
     * @param base how Asterisk reaches this server, without a path; empty for {@code listen} itself
     * @throws IOException when the port is taken or the address is not this machine's
     */
    public PromptServer(InetSocketAddress listen, Optional<URI> base) throws IOException {
        server = create(listen);
        threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("prompt-", 0).factory());
        server.setExecutor(threads);
        server.createContext("/", new PromptHandler(shelf));
        server.start();
        this.base = base.orElseGet(() -> own(server.getAddress()));
    }

    private static HttpServer create(InetSocketAddress listen) throws IOException {
        try {
            return HttpServer.create(listen, BACKLOG);
        } catch (BindException e) {
            throw (BindException)
                    new BindException(
                                    "prompts at %s port %d: %s"
                                            .formatted(
                                                    listen.getHostString(),
                                                    listen.getPort(),
                                                    e.getMessage()))
                            .initCause(e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public Sound deliver(Clip clip) {
        var path = PromptHandler.path(shelf.put(clip));
        return new Sound.Pulled(base.resolve(path));
    }

    /** Stops serving; what is being fetched is cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static URI own(InetSocketAddress address) {
        var host = address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : address.getHostString();
        var literal = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://%s:%d".formatted(literal, address.getPort()));
    }
}

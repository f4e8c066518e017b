package io.sidetone.ari.transport;

import ch.loway.oss.ari4java.tools.HttpParam;
import ch.loway.oss.ari4java.tools.HttpResponseHandler;
import ch.loway.oss.ari4java.tools.RestException;
import ch.loway.oss.ari4java.tools.WsClient;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriProblem;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * ARI's WebSocket on the JDK's. The handler is told whole messages in their order, on one thread at
 * a time ({@code onSuccess}); that something was lost though the socket goes on ({@code
 * onFailure}); and once, at the end, that the socket is gone ({@code onDisconnect}). It must return
 * at once: Asterisk cuts off who does not read for 100 ms.
 */
public final class SocketTransport implements WsClient {

    /** Asterisk refuses a WebSocket that asks for no protocol. */
    private static final String PROTOCOL = "ari";

    private final AriClient client;
    private final SocketLimits limits;
    private final Set<EventSocket> open = ConcurrentHashMap.newKeySet();

    public SocketTransport(AriClient client, SocketLimits limits) {
        this.client = client;
        this.limits = limits;
    }

    /**
     * Opens the WebSocket and waits until it is open.
     *
     * @throws RestException with the HTTP status when ARI refuses; with the cause when it cannot be
     *     reached
     */
    @Override
    public WsClientConnection connect(
            HttpResponseHandler handler, String path, @Nullable List<HttpParam> parameters)
            throws RestException {
        var socket = new EventSocket(handler, limits, open::remove);
        try {
            socket.use(client.open(Query.path(path, parameters), PROTOCOL, socket));
        } catch (AriProblem refused) {
            socket.forget();
            throw new RestException(String.valueOf(refused.getMessage()), refused.status());
        } catch (IOException unreachable) {
            socket.forget();
            throw new RestException(String.valueOf(unreachable.getMessage()), unreachable);
        }
        open.add(socket);
        // It may have ended before it was added.
        if (socket.isOver()) {
            open.remove(socket);
        }
        handler.onChReadyToWrite();
        return socket;
    }

    @Override
    public boolean isWsConnected() {
        return !open.isEmpty();
    }

    @Override
    public void destroy() {
        List.copyOf(open).forEach(EventSocket::disconnect);
    }
}

package io.sidetone.manager.wire;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiPacket;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.ami.AmiReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The manager interface's own protocol over a socket, plain or TLS. */
final class SocketLink implements Link {

    private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);
    private static final String BANNER = "Asterisk Call Manager/";

    /** An action is a few hundred bytes: whoever cannot send them has a dead peer. */
    private static final Duration SEND_LIMIT = Duration.ofSeconds(10);

    private final Socket socket;
    private final AmiReader reader;
    private final OutputStream out;
    private final String version;
    private final ReentrantLock sending = new ReentrantLock();

    /**
     * Over a socket that is connected.
     *
     * @throws AmiProblem when what answers is no manager interface
     */
    SocketLink(Socket socket) throws IOException {
        this.socket = socket;
        reader = new AmiReader(socket.getInputStream());
        out = socket.getOutputStream();
        var banner = reader.banner();
        if (!banner.startsWith(BANNER)) {
            throw new AmiProblem(
                    AmiProblem.Kind.PROTOCOL, "what answers is no Asterisk manager interface");
        }
        version = banner.substring(BANNER.length());
    }

    @Override
    public String version() {
        return version;
    }

    /** Reads wait so long for a message. */
    void patience(Duration idle) throws IOException {
        socket.setSoTimeout((int) idle.toMillis());
    }

    @Override
    public void send(AmiAction action) throws IOException {
        var text = new StringBuilder(120);
        for (var header : action.headers()) {
            text.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        var bytes = text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        begin();
        try {
            out.write(bytes);
            out.flush();
        } finally {
            sending.unlock();
        }
    }

    private void begin() throws IOException {
        try {
            if (!sending.tryLock(SEND_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("Asterisk takes no actions any more");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sending an action", e);
        }
    }

    @Override
    public AmiPacket next() throws IOException {
        return reader.next();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("the manager connection did not close in order", e);
        }
    }
}

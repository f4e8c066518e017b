package io.sidetone.lab.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * An Asterisk that makes thousands of calls on one thread, so that the server under load and not
 * the caller is what is measured. To be used by one thread.
 */
final class LoadClient implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private record Due(LoadCall call, long at) {}

    private final Selector selector;
    private final InetSocketAddress server;
    private final LoadScript script;
    private final byte[] opening;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Deque<Due> held = new ArrayDeque<>();
    private final List<LoadCall> ended = new ArrayList<>();

    LoadClient(int port, LoadScript script) throws IOException {
        this.selector = Selector.open();
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.script = script;
        this.opening = script.opening().getBytes(StandardCharsets.UTF_8);
    }

    /** Begins a call. */
    LoadCall call() throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        LoadCall call = new LoadCall(channel, script);
        channel.register(selector, SelectionKey.OP_CONNECT, call);
        channel.connect(server);
        return call;
    }

    /**
     * Does what is to be done now; waits for it no longer than {@code limit}, zero for not at all.
     */
    void turn(Duration limit) throws IOException {
        if (limit.isZero()) {
            selector.selectNow(this::serve);
        } else {
            selector.select(this::serve, Math.max(1, limit.toMillis()));
        }
        long now = System.nanoTime();
        while (!held.isEmpty() && held.getFirst().at() <= now) {
            held.removeFirst().call().release();
        }
    }

    /** The calls that have ended since this was last asked. */
    List<LoadCall> ended() {
        List<LoadCall> since = List.copyOf(ended);
        ended.clear();
        return since;
    }

    /** Answers all that is held back. */
    void release() throws IOException {
        while (!held.isEmpty()) {
            held.removeFirst().call().release();
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void serve(SelectionKey key) {
        LoadCall call = (LoadCall) key.attachment();
        try {
            if (key.isConnectable()) {
                call.open(ByteBuffer.wrap(opening));
                key.interestOps(SelectionKey.OP_READ);
            } else {
                read(call);
            }
        } catch (IOException refused) {
            // Reset or refused: what the session has so far tells whether it was served.
            end(call);
        }
    }

    private void read(LoadCall call) throws IOException {
        boolean before = call.held();
        if (!call.read(buffer)) {
            end(call);
        } else if (!before && call.held()) {
            held.add(new Due(call, due()));
        }
    }

    private long due() {
        return System.nanoTime() + script.holdFor().toNanos();
    }

    private void end(LoadCall call) {
        call.end();
        ended.add(call);
    }
}

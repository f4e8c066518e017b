package io.sidetone.core.mail;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/** Another socket, with everything that is said on it before the eyes of a watch. */
final class WatchedSocket extends Socket {

    private final Socket socket;
    private final ConversationWatch watch;

    /**
     * @param socket connected or not
     */
    WatchedSocket(Socket socket, ConversationWatch watch) {
        this.socket = socket;
        this.watch = watch;
        watch.over(socket);
        if (socket.isConnected()) {
            watch.awaitsAnswer();
        }
    }

    @Override
    public void connect(SocketAddress server, int timeout) throws IOException {
        socket.connect(server, timeout);
        watch.awaitsAnswer();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Heard(socket.getInputStream(), watch);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Written(socket.getOutputStream(), watch);
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public boolean isBound() {
        return socket.isBound();
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public boolean isInputShutdown() {
        return socket.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return socket.isOutputShutdown();
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return socket.getRemoteSocketAddress();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return socket.getLocalSocketAddress();
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        socket.setSoTimeout(millis);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return socket.getSoTimeout();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        socket.setTcpNoDelay(on);
    }

    @Override
    public void setSoLinger(boolean on, int seconds) throws SocketException {
        socket.setSoLinger(on, seconds);
    }

    @Override
    public int getSoLinger() throws SocketException {
        return socket.getSoLinger();
    }

    @Override
    public void shutdownInput() throws IOException {
        socket.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What the server says. */
    private static final class Heard extends FilterInputStream {

        private final ConversationWatch watch;

        Heard(InputStream in, ConversationWatch watch) {
            super(in);
            this.watch = watch;
        }

        @Override
        public int read() throws IOException {
            var octet = super.read();
            watch.hears(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            var count = super.read(buffer, from, length);
            watch.hears(count);
            return count;
        }
    }

    /** What we say. */
    private static final class Written extends FilterOutputStream {

        private final ConversationWatch watch;

        Written(OutputStream out, ConversationWatch watch) {
            super(out);
            this.watch = watch;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
            watch.writes();
            out.write(buffer, from, length);
            watch.awaitsAnswer();
        }
    }
}

package io.sidetone.core.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** Makes the sockets of one conversation, as Angus Mail asks for them. */
final class WatchedSockets {

    private WatchedSockets() {}

    /** Sockets that begin plain. */
    static SocketFactory plain(ConversationWatch watch) {
        return new Plain(watch);
    }

    /** Sockets that speak TLS from the first byte. */
    static SSLSocketFactory tls(ConversationWatch watch, SSLSocketFactory tls) {
        return new Tls(watch, tls);
    }

    private static UnsupportedOperationException unexpected() {
        return new UnsupportedOperationException("Angus Mail connects by itself");
    }

    private static final class Plain extends SocketFactory {

        private final ConversationWatch watch;

        Plain(ConversationWatch watch) {
            this.watch = watch;
        }

        @Override
        public Socket createSocket() {
            return new WatchedSocket(new Socket(), watch);
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw unexpected();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw unexpected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw unexpected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw unexpected();
        }
    }

    private static final class Tls extends SSLSocketFactory {

        private final ConversationWatch watch;
        private final SSLSocketFactory tls;

        Tls(ConversationWatch watch, SSLSocketFactory tls) {
            this.watch = watch;
            this.tls = tls;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return tls.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return tls.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
                throws IOException {
            return tls.createSocket(new WatchedSocket(connected, watch), host, port, autoClose);
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw unexpected();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw unexpected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw unexpected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw unexpected();
        }
    }
}

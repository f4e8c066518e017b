package io.sidetone.manager.wire;

import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.stream.EventWish;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/** The manager interface's own port, plain or TLS. */
final class SocketDoor implements Door {

    private final PbxAddress address;
    private final WireLimits limits;
    private final BootWatch boot = new BootWatch();

    SocketDoor(PbxAddress address, WireLimits limits) {
        this.address = address;
        this.limits = limits;
    }

    @Override
    public Link open(Optional<EventWish> wish) throws IOException {
        var place = address.url().place();
        try {
            return enter(wish);
        } catch (SocketTimeoutException late) {
            throw new AmiProblem(
                    AmiProblem.Kind.DEADLINE, "no manager interface answered in time at " + place);
        } catch (UnknownHostException unknown) {
            throw new IOException(
                    "there is no host '%s'; is its name right?".formatted(address.url().host()),
                    unknown);
        } catch (ConnectException nobody) {
            throw new IOException(
                    "nobody listens at %s: is Asterisk running, with enabled=yes in manager.conf?"
                            .formatted(place),
                    nobody);
        }
    }

    private Link enter(Optional<EventWish> wish) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(address.url().host(), address.url().port()),
                    millis(limits.connect()));
            socket.setSoTimeout(millis(limits.login()));
            var link = new SocketLink(secured(socket));
            greet(link, wish);
            link.patience(limits.idle());
            return link;
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    private Socket secured(Socket plain) throws IOException {
        return address.url().scheme().isSecure()
                ? Tls.over(plain, address.url(), address.trust())
                : plain;
    }

    private void greet(SocketLink link, Optional<EventWish> wish) throws IOException {
        var login = new LogIn(link);
        login.as(address.user(), address.password(), wish.isPresent());
        if (wish.isPresent()) {
            login.wish(wish.get());
            boot.await(login, () -> link.patience(limits.boot()));
        }
    }

    private static int millis(Duration time) {
        return (int) time.toMillis();
    }
}

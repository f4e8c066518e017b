package io.sidetone.manager.wire;

import io.sidetone.core.log.LogText;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.stream.EventWish;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;

/** The manager interface behind Asterisk's web server. */
final class HttpDoor implements Door {

    private final PbxAddress address;
    private final WireLimits limits;
    private final RandomGenerator random;

    HttpDoor(PbxAddress address, WireLimits limits, RandomGenerator random) {
        this.address = address;
        this.limits = limits;
        this.random = random;
    }

    @Override
    public Link open(Optional<EventWish> wish) throws IOException {
        var url = address.url();
        try {
            return enter(wish);
        } catch (SSLException refused) {
            throw Tls.inWords(refused, url);
        } catch (HttpTimeoutException late) {
            throw new AmiProblem(
                    AmiProblem.Kind.DEADLINE, "no web server answered in time at " + url.place());
        } catch (ConnectException nobody) {
            throw new IOException(
                    "nobody listens at %s: is Asterisk running, with enabled=yes in http.conf and webenabled=yes in manager.conf?"
                            .formatted(url.place()),
                    nobody);
        }
    }

    private Link enter(Optional<EventWish> wish) throws IOException {
        var digest =
                new Digest(
                        address.user(), address.password(), "%016x".formatted(random.nextLong()));
        var talk = new HttpTalk(client(), address.url(), digest);
        var link = new HttpLink(talk, limits);
        try {
            greet(link, wish);
            link.greeted();
            if (wish.isPresent()) {
                link.follow();
            }
            return link;
        } catch (IOException | RuntimeException failed) {
            link.close();
            throw failed;
        }
    }

    private HttpClient client() throws IOException {
        var client =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(limits.connect())
                        .executor(Executors.newVirtualThreadPerTaskExecutor());
        if (address.url().scheme().isSecure()) {
            client.sslContext(Tls.context(address.trust()));
        }
        return client.build();
    }

    /** With a digest, each request says who we are. */
    private void greet(HttpLink link, Optional<EventWish> wish) throws IOException {
        var login = new LogIn(link);
        if (!address.url().isDigest()) {
            login.as(address.user(), address.password(), wish.isPresent());
        }
        link.version(login.version().map(LogText::safe).orElse(""));
        if (wish.isPresent()) {
            login.wish(wish.get());
        }
    }
}

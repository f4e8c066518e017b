package io.sidetone.console.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/**
 * Whether something listens where the speech service should be.
 *
 * @param url may have a {@code {text}} in it
 */
public record SpeechServiceCheck(String url) implements Check {

    /** The service stands in the house; longer means that nobody listens. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    @Override
    public String name() {
        return "speech engine";
    }

    @Override
    public Outcome examine() {
        try (var socket = new Socket()) {
            socket.connect(address(), (int) LIMIT.toMillis());
            return new Outcome.Fine(socket.getRemoteSocketAddress() + " answers");
        } catch (IOException | IllegalArgumentException e) {
            return new Outcome.Trouble(
                    url + " does not answer: " + e.getMessage(),
                    "Start the service, or correct speech.url");
        }
    }

    private InetSocketAddress address() {
        var uri = URI.create(url.replaceAll("\\{\\w+}", "x"));
        int usual = "https".equals(uri.getScheme()) ? HTTPS : HTTP;
        return new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort());
    }
}

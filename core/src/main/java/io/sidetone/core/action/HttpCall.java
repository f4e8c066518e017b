package io.sidetone.core.action;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Secret;
import io.sidetone.core.config.Shorthand;
import io.sidetone.core.http.HttpLogin;
import io.sidetone.core.http.HttpMethod;
import io.sidetone.core.http.HttpTarget;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;

/**
 * A request to a relay, a door station or a home's server; any answer of 2xx is success.
 *
 * @param url where to
 * @param method POST with a body and GET without one when it is left out
 * @param headers headers that anybody may see
 * @param secretHeaders headers that nobody may see, such as {@code Authorization}
 * @param user for a log-in with a password (RFC 7617)
 * @param password goes with {@code user}
 * @param body what is sent, UTF-8
 */
@Shorthand
public record HttpCall(
        URI url,
        Optional<HttpMethod> method,
        @Default("{}") Map<String, String> headers,
        @Default("{}") Map<String, Secret> secretHeaders,
        Optional<String> user,
        Optional<Secret> password,
        Optional<String> body) {

    /**
     * @throws IllegalArgumentException when no such request can be made; the message says why
     */
    public HttpCall {
        HttpTarget.checked(url);
        headers = Map.copyOf(headers);
        secretHeaders = Map.copyOf(secretHeaders);
        HttpLogin.of(user, password);
        build(url, headers, secretHeaders);
    }

    /** The request. */
    HttpRequest request() {
        var request = build(url, headers, secretHeaders);
        HttpLogin.of(user, password)
                .ifPresent(login -> request.setHeader("Authorization", login.header()));
        var publisher = body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody());
        return request.method(verb().name(), publisher).build();
    }

    /** The method, said or not. */
    HttpMethod verb() {
        return method.orElse(body.isPresent() ? HttpMethod.POST : HttpMethod.GET);
    }

    /** The builder refuses a header with a line break, and those that only it may set. */
    private static HttpRequest.Builder build(
            URI url, Map<String, String> headers, Map<String, Secret> secretHeaders) {
        var request = HttpRequest.newBuilder(url);
        headers.forEach(request::setHeader);
        secretHeaders.forEach((name, value) -> set(request, name, value));
        return request;
    }

    private static void set(HttpRequest.Builder request, String name, Secret value) {
        try {
            request.setHeader(name, value.reveal());
        } catch (IllegalArgumentException _) { // its message shows the value
            throw new IllegalArgumentException("secret-headers: " + name + " cannot be sent so");
        }
    }
}

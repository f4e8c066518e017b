package io.sidetone.core.camera;

import io.sidetone.core.config.DataSize;
import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import io.sidetone.core.config.Secret;
import io.sidetone.core.config.Shorthand;
import io.sidetone.core.http.HttpLogin;
import io.sidetone.core.http.HttpTarget;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a camera shows what it sees at this moment.
 *
 * @param url the address of a still picture
 * @param user for a log-in with a password (RFC 7617)
 * @param password goes with {@code user}
 * @param timeLimit a camera that sleeps takes a second or two; the caller does not wait for it
 * @param largest a larger picture is left out; every recipient's mail carries it
 */
@Shorthand
public record CameraConfig(
        URI url,
        Optional<String> user,
        Optional<Secret> password,
        @Default("5s") @Range(min = "100ms", max = "1m") Duration timeLimit,
        @Default("2MB") @Range(min = "1KB", max = "20MB") DataSize largest) {

    /**
     * @throws IllegalArgumentException when the address is none
     */
    public CameraConfig {
        HttpTarget.checked(url);
        HttpLogin.of(user, password);
    }

    HttpRequest request() {
        var request = HttpRequest.newBuilder(url).header("Accept", "image/*");
        HttpLogin.of(user, password)
                .ifPresent(login -> request.setHeader("Authorization", login.header()));
        return request.build();
    }
}

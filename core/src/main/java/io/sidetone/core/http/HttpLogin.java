package io.sidetone.core.http;

import io.sidetone.core.config.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A user and a password as the header that brings them (RFC 7617).
 *
 * @param user the user
 * @param password the password
 */
public record HttpLogin(String user, Secret password) {

    /**
     * The log-in; empty when neither half is there.
     *
     * @throws IllegalArgumentException when one half is missing
     */
    public static Optional<HttpLogin> of(Optional<String> user, Optional<Secret> password) {
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("`user` and `password` go together");
        }
        return user.map(name -> new HttpLogin(name, password.orElseThrow()));
    }

    /** The value of {@code Authorization}. */
    public String header() {
        var both = user + ":" + password.reveal();
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}

package io.sidetone.core.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A password or token. Nothing shows it but {@link #reveal}, so that no log line can. */
public final class Secret {

    private final String text;

    /**
     * @throws IllegalArgumentException when {@code text} is empty
     */
    public Secret(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the secret is empty");
        }
        this.text = text;
    }

    /** The secret itself, for the peer that asks for it and nobody else. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "(secret)";
    }

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.sidetone.manager.wire;

import io.sidetone.core.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP digest access authentication (RFC 7616) as Asterisk does it: MD5, {@code qop=auth}. Asterisk
 * counts what comes under one nonce and refuses a lower count than it has seen.
 */
final class Digest {

    private static final Pattern PART = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]*))");

    private final String user;
    private final Secret password;
    private final String clientNonce;
    private String realm = "";
    private String nonce = "";
    private String opaque = "";
    private int count;

    /**
     * @param clientNonce of our choice, hexadecimal
     */
    Digest(String user, Secret password, String clientNonce) {
        this.user = user;
        this.password = password;
        this.clientNonce = clientNonce;
    }

    /** What the server wants; the value of {@code WWW-Authenticate}. */
    synchronized void challenged(String challenge) {
        PART.matcher(challenge).results().forEach(part -> take(part.group(1), value(part)));
        count = 0;
    }

    private static String value(java.util.regex.MatchResult part) {
        return Optional.ofNullable(part.group(2)).orElseGet(() -> part.group(3));
    }

    private void take(String name, String value) {
        switch (name) {
            case "realm" -> realm = value;
            case "nonce" -> nonce = value;
            case "opaque" -> opaque = value;
            default -> {} // the algorithm is MD5 with Asterisk
        }
    }

    /**
     * The value of {@code Authorization} for the next request.
     *
     * @return empty before there was a challenge
     */
    synchronized Optional<String> answer(String method, String path) {
        if (nonce.isEmpty()) {
            return Optional.empty();
        }
        var number = "%08x".formatted(++count);
        var secret = md5(user + ":" + realm + ":" + password.reveal());
        var request = md5(method + ":" + path);
        var response = md5(String.join(":", secret, nonce, number, clientNonce, "auth", request));
        return Optional.of(
                "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", algorithm=MD5, qop=auth, nc=%s, cnonce=\"%s\", response=\"%s\", opaque=\"%s\""
                        .formatted(
                                quoted(user),
                                quoted(realm),
                                nonce,
                                path,
                                number,
                                clientNonce,
                                response,
                                opaque));
    }

    private static String quoted(String text) {
        return text.replaceAll("([\"\\\\])", Matcher.quoteReplacement("\\") + "$1");
    }

    private static String md5(String text) {
        try {
            var md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has MD5", missing);
        }
    }
}

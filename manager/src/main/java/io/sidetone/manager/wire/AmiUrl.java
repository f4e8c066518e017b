package io.sidetone.manager.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a manager interface is: {@code ami://sidetone@pbx.example.org:5038}.
 *
 * @param host name or address; IPv6 without brackets
 * @param port 1-65535
 * @param path of HTTP only: {@code /asterisk/rawman}
 * @param user when it is named
 */
public record AmiUrl(Scheme scheme, String host, int port, String path, Optional<String> user) {

    /** How it is spoken to. */
    public enum Scheme {
        /** Its own protocol over TCP. */
        AMI("ami", 5038),
        /** The same over TLS. */
        AMIS("amis", 5039),
        /** Asterisk's web server. */
        HTTP("http", 8088),
        /** The same over TLS. */
        HTTPS("https", 8089);

        private final String word;
        private final int usualPort;

        Scheme(String word, int usualPort) {
            this.word = word;
            this.usualPort = usualPort;
        }

        /** The port that Asterisk's own samples have. */
        public int usualPort() {
            return usualPort;
        }

        /** Whether it is HTTP, over TLS or not. */
        public boolean isHttp() {
            return this == HTTP || this == HTTPS;
        }

        /** Whether it is over TLS. */
        public boolean isSecure() {
            return this == AMIS || this == HTTPS;
        }
    }

    private static final String FORMS =
            "write it like ami://user@host:5038, amis://user@host:5039 or http://user@host:8088/rawman";

    /**
     * @throws IllegalArgumentException when there is no host, or the port is out of range
     */
    public AmiUrl {
        if (host.isBlank()) {
            throw new IllegalArgumentException("no host in it; " + FORMS);
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("the port must be 1 to 65535, not " + port);
        }
    }

    /** One without a user. */
    public static AmiUrl of(Scheme scheme, String host, int port) {
        return new AmiUrl(scheme, host, port, scheme.isHttp() ? "/rawman" : "", Optional.empty());
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it is none, or holds a password; what it says does not
     */
    public static AmiUrl parse(String text) {
        try {
            var uri = new URI(text);
            var scheme = scheme(String.valueOf(uri.getScheme()));
            refusePassword(String.valueOf(uri.getRawUserInfo()));
            if (uri.getHost() == null || uri.getRawQuery() != null) {
                throw new IllegalArgumentException("no address of a PBX; " + FORMS);
            }
            return new AmiUrl(
                    scheme,
                    uri.getHost().replaceAll("[\\[\\]]", ""),
                    uri.getPort() < 0 ? scheme.usualPort : uri.getPort(),
                    path(scheme, uri),
                    Optional.ofNullable(uri.getUserInfo()));
        } catch (URISyntaxException e) {
            // Not what it says: it repeats the text, and a password in it.
            throw new IllegalArgumentException("no address of a PBX; " + FORMS);
        }
    }

    /** What is told as XML is the same as the raw text beside it, but for names and repetitions. */
    private static String path(Scheme scheme, URI uri) {
        var path = String.valueOf(uri.getPath());
        return !scheme.isHttp()
                ? ""
                : path.isEmpty() || path.equals("/")
                        ? "/rawman"
                        : path.replaceFirst("/(a?)mxml$", "/$1rawman");
    }

    private static Scheme scheme(String word) {
        return Arrays.stream(Scheme.values())
                .filter(scheme -> scheme.word.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no address of a PBX; " + FORMS));
    }

    private static void refusePassword(String userInfo) {
        if (userInfo.contains(":")) {
            throw new IllegalArgumentException(
                    "a password does not belong into an address, where every user of the machine sees it");
        }
    }

    /** Whether the web server itself asks who we are, by digest. */
    public boolean isDigest() {
        return path.endsWith("/arawman");
    }

    /** Host and port, as a person writes them. */
    public String place() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}

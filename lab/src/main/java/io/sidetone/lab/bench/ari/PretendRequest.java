package io.sidetone.lab.bench.ari;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request over HTTP/1.1, as far as ARI's clients need it understood.
 *
 * @param line the first
 * @param headers the others, by names in small letters
 */
record PretendRequest(String line, Map<String, String> headers) {

    /** RFC 6455, section 1.3. */
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    PretendRequest {
        headers = Map.copyOf(headers);
    }

    /** Null at the end of the connection. */
    static @Nullable PretendRequest read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        in.skipNBytes(Long.parseLong(headers.getOrDefault("content-length", "0")));
        return new PretendRequest(first, headers);
    }

    boolean asksFor(String part) {
        return line.contains("/" + part);
    }

    /** Empty when no WebSocket is asked for. */
    String webSocketKey() {
        return headers.getOrDefault("sec-websocket-key", "");
    }

    String webSocketAnswer() {
        String protocol = headers.getOrDefault("sec-websocket-protocol", "");
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + (protocol.isEmpty() ? "" : "Sec-WebSocket-Protocol: " + protocol + "\r\n")
                + "Sec-WebSocket-Accept: "
                + accept(webSocketKey())
                + "\r\n\r\n";
    }

    private static String accept(String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            byte[] both = (key + MAGIC).getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder().encodeToString(sha.digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}

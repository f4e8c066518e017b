package io.sidetone.manager.lcd;

import io.sidetone.core.config.Host;
import io.sidetone.core.config.Inline;
import java.util.regex.Pattern;

/**
 * Where LCDd listens: {@code 127.0.0.1:13666}, {@code display.local}, {@code [::1]:13666}.
 *
 * @param text as written
 */
@Inline
public record LcdAddress(String text) {

    /** LCDd's own, unless its configuration says otherwise. */
    public static final int USUAL_PORT = 13_666;

    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]+)](?::(\\d{1,5}))?");
    private static final Pattern PLAIN = Pattern.compile("([^:]+)(?::(\\d{1,5}))?");
    private static final int LAST_PORT = 65_535;

    /**
     * @throws IllegalArgumentException when it is no address; the message says how to write one
     */
    public LcdAddress {
        var parts = parts(text);
        if (parts.port < 1 || parts.port > LAST_PORT) {
            throw new IllegalArgumentException("a port is 1 to 65535");
        }
    }

    private record Parts(String host, int port) {}

    private static Parts parts(String text) {
        for (var pattern : new Pattern[] {BRACKETED, PLAIN}) {
            var match = pattern.matcher(text);
            if (match.matches()) {
                var port = match.group(2);
                return new Parts(
                        new Host(match.group(1)).name(),
                        port == null ? USUAL_PORT : Integer.parseInt(port));
            }
        }
        throw new IllegalArgumentException(
                "not the address of an LCDd; write it like 127.0.0.1:13666");
    }

    /** A name or an address, IPv6 without brackets. */
    public String host() {
        return parts(text).host;
    }

    /** The TCP port, 13666 unless one is named. */
    public int port() {
        return parts(text).port;
    }

    @Override
    public String toString() {
        return text;
    }
}

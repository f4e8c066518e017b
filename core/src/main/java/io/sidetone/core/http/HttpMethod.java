package io.sidetone.core.http;

import io.sidetone.core.config.Inline;
import java.util.List;
import java.util.Locale;

/**
 * An HTTP method (RFC 9110, 9.3), written in capitals or not.
 *
 * @param name in capitals
 */
@Inline
public record HttpMethod(String name) {

    private static final List<String> KNOWN = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    public static final HttpMethod GET = new HttpMethod("GET");
    public static final HttpMethod POST = new HttpMethod("POST");

    /**
     * @throws IllegalArgumentException when it is none that does something
     */
    public HttpMethod {
        name = name.toUpperCase(Locale.ROOT);
        if (!KNOWN.contains(name)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", KNOWN));
        }
    }
}

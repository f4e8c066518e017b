package io.sidetone.ari.doorbell;

import io.sidetone.core.config.Inline;
import java.util.regex.Pattern;

/**
 * The value of a SIP header that we add.
 *
 * @param text one line, 1 to 300 characters of ASCII
 */
@Inline
public record HeaderValue(String text) {

    private static final Pattern FORM = Pattern.compile("[ -~]{1,300}");

    /**
     * @throws IllegalArgumentException when no header can have it
     */
    public HeaderValue {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a SIP header's value is one line of ASCII");
        }
    }
}

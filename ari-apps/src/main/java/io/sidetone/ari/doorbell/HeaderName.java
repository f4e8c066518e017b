package io.sidetone.ari.doorbell;

import io.sidetone.core.config.Inline;
import java.util.regex.Pattern;

/**
 * The name of a SIP header that we add.
 *
 * @param text a token of letters, digits and hyphens, such as {@code Alert-Info}
 */
@Inline
public record HeaderName(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");

    /**
     * @throws IllegalArgumentException when it is no such name
     */
    public HeaderName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no name of a SIP header; write it like Alert-Info");
        }
    }

    /** The dialplan function that adds it to what a telephone is sent. */
    String function() {
        return "PJSIP_HEADER(add," + text + ")";
    }
}

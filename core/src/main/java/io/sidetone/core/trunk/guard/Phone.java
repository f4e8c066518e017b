package io.sidetone.core.trunk.guard;

import io.sidetone.core.config.Inline;
import java.util.regex.Pattern;

/**
 * A telephone as Asterisk knows it: technology and endpoint, {@code PJSIP/kitchen}.
 *
 * @param endpoint as written; capitals count
 */
@Inline
public record Phone(String endpoint) {

    /** Names of endpoints are section names of pjsip.conf; no blanks and no second slash. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+/[^\\s/]{1,80}");

    /**
     * @throws IllegalArgumentException when it has no technology
     */
    public Phone {
        endpoint = endpoint.strip();
        if (!FORM.matcher(endpoint).matches()) {
            throw new IllegalArgumentException(
                    "no endpoint; write technology and name, like PJSIP/kitchen");
        }
    }
}

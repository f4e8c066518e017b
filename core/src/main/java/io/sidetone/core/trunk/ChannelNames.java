package io.sidetone.core.trunk;

import io.sidetone.core.config.Inline;
import java.util.regex.Pattern;

/**
 * How the names of some channels begin, up to the dash before their number.
 *
 * @param beginning {@code PJSIP/provider}
 */
@Inline
public record ChannelNames(String beginning) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+/[A-Za-z0-9_.:@/-]{1,80}");

    /**
     * @throws IllegalArgumentException when it is nothing that a channel's name begins with
     */
    public ChannelNames {
        if (!FORM.matcher(beginning).matches()) {
            throw new IllegalArgumentException(
                    "no beginning of a channel's name; write it like PJSIP/provider");
        }
    }
}
